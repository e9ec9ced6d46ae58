package org.marsad.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code src/docs/threat-model.md} says, as far as a program can hold it to its word.
 *
 * @param promises each item of its chapter of promises
 * @param reliedOn numbers of promises that are said to hold an adversary off
 */
record ThreatModel(List<Promise> promises, Set<String> reliedOn) {

    private static final String RELYING = "Adversaries";
    private static final String PROMISING = "What we promise";
    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]\\d{1,2}\\b");
    private static final Pattern ITEM = Pattern.compile("- \\*\\*(" + NUMBER + ")\\*\\* (.+?) Proof: (.+)");
    private static final Pattern PROOF = Pattern.compile("`(\\w+)\\.(\\w+)`");

    /** A sentence that somebody relies on. */
    record Promise(String number, String words, List<Proof> proofs) {}

    /** A test by the simple name of its class and that of its method. */
    record Proof(String type, String method) {

        @Override
        public String toString() {
            return type + "." + method;
        }
    }

    /** Reads all of it, or says which item is none. */
    static ThreatModel of(String document) {
        List<Promise> promises =
                items(chapter(document, PROMISING)).map(ThreatModel::promise).toList();
        Set<String> relied = NUMBER.matcher(chapter(document, RELYING))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ThreatModel(promises, relied);
    }

    private static String chapter(String document, String title) {
        String heading = "\n## " + title + "\n";
        int start = document.indexOf(heading);
        if (start < 0) {
            throw new IllegalArgumentException("There is no chapter \"" + title + "\"");
        }
        int end = document.indexOf("\n## ", start + 1);
        return document.substring(start + heading.length(), end < 0 ? document.length() : end);
    }

    /** Whatever stands there but headings, each on one line. */
    private static Stream<String> items(String chapter) {
        return Arrays.stream(chapter.split("\\n(?=- |#|\\n)"))
                .map(block -> block.replaceAll("\\s+", " ").strip())
                .filter(block -> !block.isEmpty() && !block.startsWith("#"));
    }

    private static Promise promise(String item) {
        Matcher parts = ITEM.matcher(item);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No promise with a number and a proof: " + item);
        }
        List<Proof> proofs = new ArrayList<>();
        for (String named : parts.group(3).split(", ", -1)) {
            Matcher proof = PROOF.matcher(named);
            if (!proof.matches()) {
                throw new IllegalArgumentException(parts.group(1) + " names no test by " + named);
            }
            proofs.add(new Proof(proof.group(1), proof.group(2)));
        }
        return new Promise(parts.group(1), parts.group(2), proofs);
    }
}
