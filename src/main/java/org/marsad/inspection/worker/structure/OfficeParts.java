package org.marsad.inspection.worker.structure;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of a document (OOXML, OpenDocument) give away by their names and beginnings. */
final class OfficeParts {

    private static final Pattern ACTIVE = Pattern.compile(
            "(?i).*(vbaproject.*\\.bin|vbadata\\.xml)|(.*/)?activex/.*"
                    + "|(.*/)?embeddings/oleobject[^/]*|(.*/)?(xlm)?macrosheets/.*|(basic|scripts)/.+|.*\\.(exe|dll|scr|js|vbs)");

    /** Workbooks that charts keep their numbers in, and documents laid into documents. */
    private static final Pattern EMBEDDED_DOCUMENT = Pattern.compile("(?i)(.*/)?embeddings/[^/]+\\.(xlsx|docx|pptx)");

    private static final List<String> ARCHIVES =
            List.of("PK\u0003\u0004", "Rar!\u001A", "7z\u00BC\u00AF", "\u001F\u008B\b", "\u00FD7zXZ", "BZh");

    private static final List<String> PROGRAMS = List.of("MZ", "\u007FELF", "#!/");

    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w{1,40}:)?Relationship\\b[^<>]*>");
    private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"'](External|[^\"']*&)");
    private static final Pattern HYPERLINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");

    private OfficeParts() {}

    static void check(String name, byte[] head, Set<Flaw> flaws) {
        String text = new String(head, charset(head));
        if (ACTIVE.matcher(name).matches() || begins(head, PROGRAMS) && isBinary(head)) {
            flaws.add(Flaw.ACTIVE_CONTENT);
        }
        if (begins(head, ARCHIVES) && !EMBEDDED_DOCUMENT.matcher(name).matches()) {
            flaws.add(Flaw.NESTED_ARCHIVE);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".rels") && loadsFromOutside(text)) {
            flaws.add(Flaw.ACTIVE_CONTENT);
        }
        if (name.equals("META-INF/manifest.xml") && text.contains("encryption-data")) {
            flaws.add(Flaw.ENCRYPTED);
        }
    }

    /** Links are followed when somebody clicks; all else outside is fetched when the document is opened. */
    private static boolean loadsFromOutside(String relationships) {
        Matcher each = RELATIONSHIP.matcher(relationships);
        while (each.find()) {
            if (EXTERNAL.matcher(each.group()).find()
                    && !HYPERLINK.matcher(each.group()).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] head, List<String> marks) {
        String start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        return marks.stream().anyMatch(start::startsWith);
    }

    private static boolean isBinary(byte[] head) {
        for (byte each : head) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static Charset charset(byte[] head) {
        boolean wide = head.length > 1 && ((head[0] & 0xFF) == 0xFE || (head[0] & 0xFF) == 0xFF);
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
