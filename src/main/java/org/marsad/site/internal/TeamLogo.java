package org.marsad.site.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.marsad.StartRefusedException;
import org.marsad.promise.Team;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The logo: {@code logo.svg} of {@code marsad.team.dir}, or the packaged one. A file with anything in it that runs, loads
 * or could hide such a thing stops the start; the answer's content policy would stop it once more.
 */
@Component
public class TeamLogo {

    private static final int LARGEST = 100_000;

    /** What draws (SVG 2); nothing that runs, animates, embeds HTML or loads. */
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "metadata",
            "style",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "symbol",
            "use");

    private final byte[] content;

    TeamLogo(Team team) {
        this.content = team.file("logo.svg").map(TeamLogo::checked).orElseGet(TeamLogo::packaged);
    }

    /** The file. */
    public byte[] content() {
        return content.clone();
    }

    private static byte[] packaged() {
        try (InputStream file = new ClassPathResource("static/images/marsad.svg").getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new StartRefusedException("The packaged logo cannot be read: " + e.getMessage());
        }
    }

    private static byte[] checked(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new StartRefusedException(file + " is larger than " + LARGEST + " bytes.");
            }
            byte[] content = Files.readAllBytes(file);
            check(file, content);
            return content;
        } catch (IOException e) {
            throw new StartRefusedException(file + " cannot be read: " + e.getMessage());
        } catch (XMLStreamException e) {
            throw new StartRefusedException(file + " is not SVG: it is no well-formed XML, or has a document type.");
        }
    }

    private static void check(Path file, byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        boolean root = true;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (root && !xml.getLocalName().equals("svg")) {
                        throw refused(file, "its root is <" + xml.getLocalName() + ">");
                    }
                    root = false;
                    checkElement(file, xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> checkStyle(file, xml.getText());
                case XMLStreamConstants.DTD -> throw refused(file, "it has a document type");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refused(file, "it has an instruction");
                default -> {}
            }
        }
    }

    private static void checkElement(Path file, XMLStreamReader xml) {
        boolean drawing = "http://www.w3.org/2000/svg".equals(xml.getNamespaceURI());
        if (!drawing || !ELEMENTS.contains(xml.getLocalName())) {
            throw refused(file, "it has <" + xml.getLocalName() + ">");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = xml.getAttributeValue(i);
            boolean elsewhere = name.equals("href") && !value.strip().startsWith("#");
            if (name.startsWith("on") || elsewhere || name.equals("base")) {
                throw refused(file, "it has the attribute " + name + "=\"" + value + "\"");
            }
            checkStyle(file, value);
        }
    }

    /** A style may point within the file alone. */
    private static void checkStyle(Path file, String text) {
        String style = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        boolean loads = style.contains("@import") || style.matches("(?s).*url\\((?!['\"]?#).*");
        if (loads || style.contains("javascript:") || style.contains("\\")) {
            throw refused(file, "it has a style or an address that leads out of it");
        }
    }

    private static StartRefusedException refused(Path file, String what) {
        return new StartRefusedException(file + " is refused as a logo: " + what
                + ". A logo draws; it neither runs, nor loads, nor leads anywhere.");
    }
}
