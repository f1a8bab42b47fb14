package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read forward only. It may neither define entities nor fetch anything: a document type is refused. */
final class Xml implements AutoCloseable {
    /** They count each {@code &amp;} of a long file; what they are against, a document type, is refused anyway. */
    private static final List<String> LIMITS_OF_ENTITIES = List.of(
            "jdk.xml.totalEntitySizeLimit", "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.entityExpansionLimit");

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream stream;
    private final XMLStreamReader reader;

    Xml(InputStream in) {
        this.stream = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException e) {
            closeStream();
            throw damaged(e);
        }
    }

    /** The platform's own: a library that brings another must not change how files are read. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        LIMITS_OF_ENTITIES.forEach(limit -> factory.setProperty(limit, "0"));
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** The next start or end of an element; false where there is none. */
    boolean nextTag() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new FileRefused(
                                Code.DAMAGED,
                                "The XML file has a document type or entities of its own; trades need none.");
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    String name() {
        return reader.getLocalName();
    }

    /** "" where there is none; the prefix of its name does not matter. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The text right in the element that has just started, up to its end. */
    String text(int longest) {
        return text(longest, 1);
    }

    /** The same with that of the elements in it, such as runs of different looks. */
    String textWithin(int longest) {
        return text(longest, Integer.MAX_VALUE);
    }

    private String text(int longest, int deepest) {
        StringBuilder text = new StringBuilder();
        try {
            for (int depth = 1; depth > 0; ) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth <= deepest) {
                            append(text, longest);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
        return text.toString();
    }

    private void append(StringBuilder text, int longest) {
        if (text.length() + reader.getTextLength() > longest) {
            throw new FileRefused(Code.RECORD_TOO_LONG, "A cell is longer than " + longest + " characters.");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private static FileRefused damaged(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new FileRefused(Code.DAMAGED, "The file is damaged: its XML cannot be read near line " + line + ".");
    }

    private void closeStream() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closeStream();
    }
}
