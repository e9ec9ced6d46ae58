package org.marsad.data.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.SiteAddress;
import org.marsad.promise.WholeRecord;
import org.springframework.stereotype.Component;

/**
 * The lists of addresses for search engines (sitemaps.org): each page in each language, and what it is called in the others.
 * They are written as they are read, so that no list is ever in memory as a whole.
 */
@Component
public class Sitemaps {

    /** What the protocol allows in one file. */
    private static final int MOST_ADDRESSES = 50_000;

    /** Read at once. */
    private static final int AT_ONCE = 1_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private static final List<String> PAGES =
            List.of("/", "/promises", "/methodology", "/corrections", "/data", "/submit");

    private final WholeRecord record;
    private final PromiseCatalogue catalogue;
    private final Languages languages;
    private final SiteAddress site;

    Sitemaps(WholeRecord record, PromiseCatalogue catalogue, Languages languages, SiteAddress site) {
        this.record = record;
        this.catalogue = catalogue;
        this.languages = languages;
        this.site = site;
    }

    /** How many promises a list has, each in all languages. */
    int perPart() {
        return MOST_ADDRESSES / languages.codes().size();
    }

    /** How many lists of promises there are. */
    public long parts() {
        return (catalogue.count(PromiseFilter.all()) + perPart() - 1) / perPart();
    }

    /** The list of the lists. */
    public void index(OutputStream out) throws IOException {
        write(out, "sitemapindex", xml -> {
            reference(xml, "/sitemap/pages.xml");
            long parts = parts();
            for (long part = 1; part <= parts; part++) {
                reference(xml, "/sitemap/promises-" + part + ".xml");
            }
        });
    }

    private void reference(XMLStreamWriter xml, String path) throws XMLStreamException {
        xml.writeStartElement("sitemap");
        text(xml, "loc", site.of(path));
        xml.writeEndElement();
    }

    /** The pages that are no promise's. */
    public void pages(OutputStream out) throws IOException {
        write(out, "urlset", xml -> {
            for (String page : PAGES) {
                addresses(xml, page, null);
            }
        });
    }

    /** One of the lists of promises, counted from 1. */
    public void promises(OutputStream out, long part) throws IOException {
        long first = (part - 1) * perPart();
        write(out, "urlset", xml -> {
            for (int offset = 0; offset < perPart(); offset += AT_ONCE) {
                List<WholeRecord.Place> places = record.places(first + offset, Math.min(AT_ONCE, perPart() - offset));
                for (WholeRecord.Place place : places) {
                    addresses(xml, "/promises/" + place.promiseId(), place.updatedAt());
                }
                if (places.size() < AT_ONCE) {
                    return;
                }
            }
        });
    }

    private void addresses(XMLStreamWriter xml, String page, @Nullable Instant changedAt) throws XMLStreamException {
        for (String language : languages.codes()) {
            xml.writeStartElement("url");
            text(xml, "loc", site.of("/" + language + page));
            if (changedAt != null) {
                text(xml, "lastmod", changedAt.toString());
            }
            for (String other : languages.codes()) {
                alternate(xml, other, site.of("/" + other + page));
            }
            alternate(xml, "x-default", site.of(page));
            xml.writeEndElement();
        }
    }

    private static void alternate(XMLStreamWriter xml, String language, String address) throws XMLStreamException {
        xml.writeEmptyElement(XHTML, "link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void write(OutputStream out, String root, Body body) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xhtml", XHTML);
            xml.setPrefix("xhtml", XHTML);
            body.write(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
