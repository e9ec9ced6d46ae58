package org.marsad.data.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;

/** Writes an Atom document (RFC 4287); whatever a text holds, what comes out is well-formed. */
final class AtomWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** Begins a feed that uses one further namespace; its language is null if it has several. */
    AtomWriter(String prefix, String namespace, @Nullable String language) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace(prefix, namespace);
            xml.setPrefix(prefix, namespace);
            if (language != null) {
                xml.writeAttribute("xml", XML, "lang", language);
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void begin(String element) {
        write(() -> xml.writeStartElement(element));
    }

    void text(String element, String text) {
        write(() -> {
            xml.writeStartElement(element);
            xml.writeCharacters(allowed(text));
            xml.writeEndElement();
        });
    }

    void person(String element, String name) {
        begin(element);
        text("name", name);
        write(xml::writeEndElement);
    }

    void link(String relation, String address) {
        write(() -> {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("href", address);
        });
    }

    void link(String relation, String address, String type, String language) {
        link(relation, address);
        write(() -> {
            xml.writeAttribute("type", type);
            xml.writeAttribute("hreflang", language);
        });
    }

    void category(String term) {
        write(() -> {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", term);
        });
    }

    void empty(String namespace, String element) {
        write(() -> xml.writeEmptyElement(namespace, element));
    }

    /** Content or summary: a text in each of these languages. */
    void paragraphs(String element, Map<String, String> texts) {
        write(() -> {
            xml.writeStartElement(element);
            xml.writeAttribute("type", "xhtml");
            xml.writeStartElement("div");
            xml.writeDefaultNamespace(XHTML);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                xml.writeStartElement("p");
                xml.writeAttribute("xml", XML, "lang", text.getKey());
                xml.writeAttribute("dir", Languages.direction(text.getKey()));
                xml.writeCharacters(allowed(text.getValue()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    /** Ends the entry that was begun last. */
    void endEntry() {
        write(xml::writeEndElement);
    }

    /** Ends the feed. */
    byte[] end() {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    /** Without what XML 1.0 has no way to write. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter(AtomWriter::isCharacter).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
