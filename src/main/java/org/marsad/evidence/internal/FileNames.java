package org.marsad.evidence.internal;

import java.util.regex.Pattern;

/** Makes a sender's file name harmless to show: no path, no control or direction-changing characters, not too long. */
public final class FileNames {

    private static final int LONGEST = 255;
    /** Control and format characters: among the latter are the overrides that make "exe.jpg" out of "gpj.exe". */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private FileNames() {}

    /** The name as it is shown and stored. */
    public static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = INVISIBLE.matcher(last).replaceAll("").strip();
        if (visible.isEmpty() || visible.equals(".") || visible.equals("..")) {
            return "file";
        }
        return visible.length() <= LONGEST ? visible : shortened(visible);
    }

    /** Keeps the extension, which the analyst compares with the content. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot >= 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}
