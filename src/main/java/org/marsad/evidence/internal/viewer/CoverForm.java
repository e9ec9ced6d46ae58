package org.marsad.evidence.internal.viewer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.evidence.Redaction;

/**
 * The rectangles as a form names them: page, and left, top, width and height in percent of the page.
 *
 * @param rows as they were entered, to be shown again where something is wrong with them
 * @param error code of a sentence under {@code viewer.cover.error}; empty if all is well
 */
public record CoverForm(List<Row> rows, List<Redaction> redactions, String error) {

    /** As {@link org.marsad.evidence.PublicCopies#cover} takes at most. */
    public static final int MOST = 200;

    private static final double PERCENT = 100;

    /** What is drawn to the edge may round to this much beyond it. */
    private static final double HAIR = 0.001;

    public CoverForm {
        rows = List.copyOf(rows);
        redactions = List.copyOf(redactions);
    }

    /** One line of the form; left blank where nothing was entered. */
    public record Row(String page, String left, String top, String width, String height) {

        private boolean isBlank() {
            return (left + top + width + height).isBlank();
        }
    }

    /** What is covered now. */
    public static CoverForm of(List<Redaction> redactions) {
        return new CoverForm(redactions.stream().map(CoverForm::row).toList(), redactions, "");
    }

    private static Row row(Redaction redaction) {
        return new Row(
                Integer.toString(redaction.page()),
                percent(redaction.x()),
                percent(redaction.y()),
                percent(redaction.width()),
                percent(redaction.height()));
    }

    /** Three decimals: less than a pixel of the largest image. */
    private static String percent(double fraction) {
        String text = String.format(Locale.ROOT, "%.3f", fraction * PERCENT);
        return text.replaceAll("\\.?0+$", "");
    }

    /**
     * What somebody entered. Blank lines and those marked for removal are left out.
     *
     * @param fields the form's fields by name, each in the order of the lines
     * @param pages how many pages there are to draw on
     */
    public static CoverForm read(Map<String, List<String>> fields, int pages) {
        List<Row> rows = rows(fields);
        List<Redaction> redactions = new ArrayList<>();
        String error = rows.size() > MOST ? "many" : "";
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST))) {
            try {
                redactions.add(redaction(row, pages));
            } catch (NumberFormatException noNumber) {
                error = "number";
            } catch (IllegalArgumentException outside) {
                error = "range";
            }
        }
        return new CoverForm(rows.subList(0, Math.min(rows.size(), MOST)), redactions, error);
    }

    private static List<Row> rows(Map<String, List<String>> fields) {
        List<String> removed = fields.getOrDefault("remove", List.of());
        List<Row> rows = new ArrayList<>();
        int lines = fields.getOrDefault("left", List.of()).size();
        for (int line = 0; line < lines; line++) {
            Row row = new Row(
                    value(fields, "page", line),
                    value(fields, "left", line),
                    value(fields, "top", line),
                    value(fields, "width", line),
                    value(fields, "height", line));
            if (!row.isBlank() && !removed.contains(Integer.toString(line))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String value(Map<String, List<String>> fields, String name, int line) {
        List<String> values = fields.getOrDefault(name, List.of());
        String value = line < values.size() ? values.get(line).strip() : "";
        return value.length() > 20 ? value.substring(0, 20) : value;
    }

    private static Redaction redaction(Row row, int pages) {
        BigDecimal page = number(row.page());
        if (page.compareTo(BigDecimal.ONE) < 0 || page.compareTo(BigDecimal.valueOf(pages)) > 0) {
            throw new IllegalArgumentException("no such page");
        }
        double left = fraction(row.left());
        double top = fraction(row.top());
        double width = fraction(row.width());
        double height = fraction(row.height());
        if (left + width > 1 + HAIR || top + height > 1 + HAIR) {
            throw new IllegalArgumentException("beyond the edge");
        }
        return new Redaction(page.intValue(), left, top, Math.min(width, room(left)), Math.min(height, room(top)));
    }

    private static double room(double from) {
        return Math.max(1 - from, 0);
    }

    /** By decimal arithmetic, so that what is shown and saved again stays the same number. */
    private static double fraction(String percent) {
        return number(percent).movePointLeft(2).doubleValue();
    }

    private static BigDecimal number(String text) {
        String plain = text.replace('٫', '.').replace(',', '.');
        StringBuilder ascii = new StringBuilder();
        plain.chars()
                .map(each -> Character.isDigit(each) ? '0' + Character.getNumericValue(each) : each)
                .forEach(each -> ascii.append((char) each));
        if (!ascii.toString().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new NumberFormatException("no number");
        }
        return new BigDecimal(ascii.toString());
    }

    /** Changes when somebody else changed what is covered. */
    public static String version(List<Redaction> redactions) {
        return Integer.toHexString(redactions.hashCode());
    }
}
