package org.marsad.security.internal.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** What guessers try first: packaged lists, and words that belong to this place. */
class KnownPasswords {

    private static final List<String> LISTS = List.of("passwords/common.txt", "passwords/here.txt");

    /** Shorter ones are in every sentence. */
    private static final int SHORTEST = 4;

    private final Set<String> known = new HashSet<>();
    private int longest;

    /** @param words of this place, such as the team's names */
    KnownPasswords(Collection<String> words) {
        LISTS.forEach(this::read);
        words.forEach(this::add);
    }

    private void read(String list) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(list).getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("# ")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(list, e);
        }
    }

    private void add(String word) {
        String folded = WrittenForm.folded(word);
        if (folded.length() >= SHORTEST) {
            known.add(folded);
            longest = Math.max(longest, folded.length());
        }
    }

    /**
     * How many characters there are to guess: one that repeats or follows the one before counts nothing, and a known word
     * counts two, however long it is, and the second time nothing.
     *
     * @param own a word that is known of this person alone
     */
    int toGuess(String password, String own) {
        String folded = WrittenForm.folded(password);
        String name = WrittenForm.folded(own);
        Set<String> words = new HashSet<>();
        int letters = 0;
        int at = 0;
        while (at < folded.length()) {
            int word = knownAt(folded, at, name);
            if (word > 0) {
                words.add(folded.substring(at, at + word));
            } else if (!isFollowing(folded, at)) {
                letters++;
            }
            at += Math.max(1, word);
        }
        return letters + 2 * words.size();
    }

    private int knownAt(String text, int at, String name) {
        if (name.length() >= SHORTEST && text.startsWith(name, at)) {
            return name.length();
        }
        for (int length = Math.min(longest, text.length() - at); length >= SHORTEST; length--) {
            if (known.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isFollowing(String text, int at) {
        return at > 0 && Math.abs(text.charAt(at) - text.charAt(at - 1)) <= 1;
    }
}
