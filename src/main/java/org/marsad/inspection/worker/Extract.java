package org.marsad.inspection.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.xml.sax.SAXException;

/** {@code extract}: metadata, text, language and embedded documents of a file, by Tika's parsers. */
final class Extract implements Operation {

    /** Some 400 pages; more is cut off and said so. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int MOST_EMBEDDED = 200;

    /**
     * Character recognition has its own, slower queue; Tika would call it on every image by itself. External parsers
     * would start whatever program is found.
     */
    private static final String CONFIGURATION = """
            <properties>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                  <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
                </parser>
              </parsers>
            </properties>
            """;

    private final Parser parser = new RecursiveParserWrapper(new AutoDetectParser(configuration()));

    private static TikaConfig configuration() {
        try {
            return new TikaConfig(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SAXException | TikaException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "extract";
    }

    @Override
    public Map<String, Object> run(Request request) throws Exception {
        RecursiveParserWrapperHandler handler = new RecursiveParserWrapperHandler(
                new BasicContentHandlerFactory(HANDLER_TYPE.TEXT, MOST_CHARACTERS), MOST_EMBEDDED);
        boolean cut = false;
        try (TikaInputStream stream = TikaInputStream.get(request.in())) {
            parser.parse(stream, handler, new Metadata(), new ParseContext());
        } catch (EncryptedDocumentException e) {
            throw new EncryptedException();
        } catch (SAXException | TikaException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
            cut = true;
        }
        return result(handler.getMetadataList(), cut);
    }

    private static Map<String, Object> result(List<Metadata> documents, boolean cut) {
        if (documents.isEmpty()) {
            throw new IllegalStateException("nothing was parsed");
        }
        Texts texts = new Texts(MOST_CHARACTERS);
        documents.forEach(each -> texts.add(each.get(TikaCoreProperties.TIKA_CONTENT)));
        boolean limit = documents.stream()
                .anyMatch(each -> each.get(TikaCoreProperties.WRITE_LIMIT_REACHED) != null
                        || each.get("X-TIKA:EXCEPTION:embedded_resource_limit_reached") != null);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("metadata", Fields.of(documents.get(0)));
        result.put("text", texts.text());
        result.put("language", Languages.of(texts.text()));
        result.put("embedded", Fields.embedded(documents));
        result.put("cutOff", cut || limit || texts.cut());
        return result;
    }
}
