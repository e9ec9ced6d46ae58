package org.marsad.data;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A feed, in whatever language.
 *
 * @param path of its newest document, without {@code .atom}: {@code /corrections} stands at {@code /corrections.atom}, its
 *     archive at {@code /corrections/1.atom} and so on, each also behind a language
 * @param page the page it belongs to, as a path after the language
 * @param title gives it in the language of this code
 * @param items what it holds
 */
public record Feed(String path, String page, UnaryOperator<String> title, Items items) {

    /** What a feed holds, in places counted from 1, the oldest first; each item keeps its place for good. */
    public interface Items {

        /** The place of the newest; 0 if there is none. */
        long last();

        /** Those at these places, first and last included, the oldest first. */
        List<FeedEntry> between(long first, long last);
    }
}
