package com.tradingjournal.brokerfiles.control.tables;

import static com.tradingjournal.brokerfiles.control.tables.TableFiles.bytes;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.cells;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.drain;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.tables;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTableTest {

    private static final String REPORT = """
            <!DOCTYPE html><html><head><title>Report</title><style>td { a: b }</style></head><body><div>
            <table><tr><th colspan="3">Positions</th></tr>
            <tr><td><b>Time</b></td><td>Symbol<td>Profit</tr>
            <tr><td>2026.03.02 09:31:04<td class="hidden" colspan="8"></td><td>EUR&amp;USD</td><td>4&nbsp;577.86</td></tr>
            </table><p>Between</p>
            <table><tbody><tr><td colspan="2">Balance</td><td>5</td></tr></tbody></table></div></body></html>
            """;

    @Test
    void rowsOfAllTablesFollowEachOther() {
        assertThat(cells(text(REPORT)))
                .containsExactly(
                        List.of("Positions", "", ""),
                        List.of("Time", "Symbol", "Profit"),
                        List.of("2026.03.02 09:31:04", "EUR&USD", "4 577.86"),
                        List.of("Balance", "", "5"));
    }

    @Test
    void theyAreReadInUtf16WithItsMark() {
        FileSource file = bytes(("\uFEFF" + REPORT).getBytes(StandardCharsets.UTF_16LE));
        assertThat(cells(file)).isEqualTo(cells(text(REPORT)));
    }

    @Test
    void commentsAndScriptsAreNoRows() {
        String page = "<html><table><!-- <tr><td>a > b</td></tr> --><tr><td>1<script>'<td>2'</script><td>3</table>";
        assertThat(cells(text(page))).containsExactly(List.of("1", "3"));
    }

    @Test
    void aTableInATableIsRead() {
        String page = "<html><table><tr><td><table><tr><td>a<td>b</table></table>";
        assertThat(cells(text(page))).contains(List.of("a", "b"));
    }

    @Test
    void aHundredThousandRowsAreReadAndNoneIsLost() {
        String page = "<html><table>" + "<tr><td>1<td>2<td>3</tr>".repeat(100_000) + "</table>";
        assertThat(drain(tables(text(page)).getFirst())).isEqualTo(100_000);
    }

    @Test
    void nestingWithoutEndIsSurvivedAndTooManyColumnsAreRefused() {
        String deep = "<html><table><tr><td>1" + "<div>".repeat(100_000);
        assertThat(drain(tables(text(deep)).getFirst())).isEqualTo(1);
        String wide = "<html><table><tr>" + "<td colspan=999>x".repeat(10_000);
        assertThatThrownBy(() -> cells(text(wide)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("columns");
    }
}
