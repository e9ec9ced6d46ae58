package org.marsad.promise.web;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Text for cards in the font that is shipped with Marsad (IBM Plex Sans Arabic, SIL Open Font License): servers may have none
 * that knows Arabic. What it lacks, as another team's script, comes from the server's own fonts.
 */
final class CardText {

    static final String REGULAR = "IBMPlexSansArabic_400Regular.ttf";
    static final String BOLD = "IBMPlexSansArabic_700Bold.ttf";

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** More is never shown; a text of any length costs no more than this. */
    private static final int LONGEST = 400;

    private static final String MORE = "…";

    private final Font regular = load(REGULAR);
    private final Font bold = load(BOLD);

    /** One line, cut where it would be wider. */
    TextLayout line(String text, String font, int size, boolean fromTheRight, int width) {
        return lines(text, font, size, fromTheRight, width, 1).get(0);
    }

    /** As many lines as it takes, at most so many; the last one says if there was more. */
    List<TextLayout> lines(String text, String font, int size, boolean fromTheRight, int width, int most) {
        String plain = plain(text);
        LineBreakMeasurer measurer =
                new LineBreakMeasurer(styled(plain, font, size, fromTheRight).getIterator(), CONTEXT);
        List<TextLayout> lines = new ArrayList<>();
        while (lines.size() < most && measurer.getPosition() < plain.length()) {
            int start = measurer.getPosition();
            TextLayout line = measurer.nextLayout(width);
            boolean cut = lines.size() == most - 1 && measurer.getPosition() < plain.length();
            lines.add(cut ? cut(plain.substring(start), font, size, fromTheRight, width) : line);
        }
        return lines;
    }

    private TextLayout cut(String rest, String font, int size, boolean fromTheRight, int width) {
        int end = rest.length();
        while (true) {
            String shown = rest.substring(0, end).strip() + MORE;
            TextLayout line =
                    new TextLayout(styled(shown, font, size, fromTheRight).getIterator(), CONTEXT);
            int space = rest.lastIndexOf(' ', end - 1);
            if (line.getAdvance() <= width || end <= 1) {
                return line;
            }
            end = space > 0 ? space : rest.offsetByCodePoints(end, -1);
        }
    }

    private AttributedString styled(String text, String name, int size, boolean fromTheRight) {
        Font font = (name.equals(BOLD) ? bold : regular).deriveFont((float) size);
        Font other = new Font(Font.SANS_SERIF, name.equals(BOLD) ? Font.BOLD : Font.PLAIN, size);
        AttributedString styled = new AttributedString(text);
        styled.addAttribute(TextAttribute.FONT, font);
        styled.addAttribute(
                TextAttribute.RUN_DIRECTION,
                fromTheRight ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (!font.canDisplay(character)) {
                styled.addAttribute(TextAttribute.FONT, other, at, at + Character.charCount(character));
            }
        }
        return styled;
    }

    /** On one line, without characters that turn the direction of what follows them; never empty. */
    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]|\\s", " ")
                .replaceAll(" +", " ")
                .strip();
        int end =
                line.codePointCount(0, line.length()) <= LONGEST ? line.length() : line.offsetByCodePoints(0, LONGEST);
        return line.isEmpty() ? " " : line.substring(0, end);
    }

    private static Font load(String file) {
        try (InputStream font = CardText.class.getResourceAsStream("/static/fonts/" + file)) {
            if (font == null) {
                throw new IllegalStateException("the font is not in the build: " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
