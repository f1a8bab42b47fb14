package com.tradingjournal.brokerfiles.control.tables;

import static com.tradingjournal.brokerfiles.control.tables.TableFiles.cells;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.drain;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.tables;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlTableTest {

    private static final String FLEX = """
            <FlexQueryResponse queryName="q" type="AF"><FlexStatements count="1"><FlexStatement accountId="U1">
            <Trades><Order symbol="AAPL" quantity="5"/><Trade symbol="AAPL" quantity="2"/>
            <Trade symbol="SPY &amp; Co" dateTime="20260105;093100"/></Trades>
            </FlexStatement></FlexStatements></FlexQueryResponse>
            """;

    @Test
    void elementsOfOneNameAreATableWithAllTheirAttributes() {
        List<Table> tables = tables(text(FLEX));
        assertThat(tables)
                .extracting(Table::name)
                .containsExactly("FlexQueryResponse", "FlexStatements", "FlexStatement", "Order", "Trade");
        assertThat(cells(tables.getLast()))
                .containsExactly(
                        List.of("symbol", "quantity", "dateTime"),
                        List.of("AAPL", "2", ""),
                        List.of("SPY & Co", "", "20260105;093100"));
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        assertThatThrownBy(() -> tables(text(TableFiles.LAUGHS)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("document type");
    }

    @Test
    void brokenXmlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> tables(text("<?xml version=\"1.0\"?>\n<a b=\"1\">\n<c></a>")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void knownElementsKeepAllTheirAttributesAmongMoreNamesThanAreKept() {
        StringBuilder file = new StringBuilder("<?xml version=\"1.0\"?><All><Trade a=\"1\"/>");
        for (int i = 0; i < 400; i++) {
            file.append("<E").append(i).append(" x=\"1\"/>");
        }
        file.append("<Trade b=\"2\"/></All>");
        assertThat(cells(tables(text(file.toString())).getFirst()))
                .containsExactly(List.of("a", "b"), List.of("1", ""), List.of("", "2"));
    }

    @Test
    void manyReferencesAreNoBomb() {
        String file = "<?xml version=\"1.0\"?><Trades>"
                + "<Trade symbol=\"A&amp;B\" n=\"&#65;\">&lt;</Trade>".repeat(200_000) + "</Trades>";
        assertThat(drain(tables(text(file)).getLast())).isEqualTo(200_001);
    }

    @Test
    void anAttributeWithoutEndIsRefused() {
        FileSource file = () -> new SequenceInputStream(
                new ByteArrayInputStream("<?xml version=\"1.0\"?><a b=\"".getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    private long left = 1L << 30;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }
                });
        assertThatThrownBy(() -> tables(file)).isInstanceOf(FileRefused.class).hasMessageContaining("cell of more");
    }
}
