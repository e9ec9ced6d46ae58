package org.marsad.evidence.internal.copies;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.Redaction;
import org.marsad.inspection.Workspace;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Texts are written anew as UTF-8, without what steers a terminal or turns the reading direction around, and below a line that
 * says what they are: the published hash is never that of the file on somebody's phone.
 */
@Component
class TextRecipe implements Recipe {

    private static final String TYPE = "text/plain";

    /** What Arabic Windows has written for thirty years; every byte is a letter in it, so it never fails. */
    private static final Charset OLD_ARABIC = Charset.forName("windows-1256");

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final MessageSource messages;

    TextRecipe(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public boolean takes(String mediaType) {
        return TYPE.equals(mediaType);
    }

    @Override
    public MadeCopy make(EvidenceItem item, List<Redaction> redactions, Workspace workspace)
            throws NoCopyException, IOException {
        if (!redactions.isEmpty()) {
            throw new NoCopyException(CopyReason.CANNOT_COVER);
        }
        Path in = workspace.file(Workspace.IN);
        Path out = workspace.file("copy.txt");
        if (startsLikeUtf16(in)) {
            write(in, UTF_16, out);
        } else {
            try {
                write(in, UTF_8, out);
            } catch (CharacterCodingException noUtf8) {
                write(in, OLD_ARABIC, out);
            }
        }
        return MadeCopy.of(out, TYPE);
    }

    private static boolean startsLikeUtf16(Path in) throws IOException {
        try (InputStream stream = Files.newInputStream(in)) {
            int first = stream.read();
            int second = stream.read();
            return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
        }
    }

    private void write(Path in, Charset charset, Path out) throws IOException {
        try (Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(in), charset.newDecoder()));
                BufferedWriter writer = Files.newBufferedWriter(out, UTF_8)) {
            writer.write(heading(ARABIC) + " · " + heading(Locale.ENGLISH) + "\n\n");
            for (int unit = reader.read(); unit >= 0; unit = reader.read()) {
                int character = Character.isHighSurrogate((char) unit) ? pair((char) unit, reader) : unit;
                write(character, writer);
            }
        }
    }

    private String heading(Locale language) {
        return messages.getMessage("evidence.copy.text", null, language);
    }

    private static int pair(char high, Reader reader) throws IOException {
        int low = reader.read();
        return low >= 0 && Character.isLowSurrogate((char) low) ? Character.toCodePoint(high, (char) low) : high;
    }

    private static void write(int character, Writer writer) throws IOException {
        if (isReadable(character)) {
            writer.write(Character.toString(character));
        }
    }

    /** Joiners and simple direction marks stay: Persian and Kurdish are spelt with them. */
    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.FORMAT ->
                character == 0x200C
                        || character == 0x200D
                        || character == 0x200E
                        || character == 0x200F
                        || character == 0x061C;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
