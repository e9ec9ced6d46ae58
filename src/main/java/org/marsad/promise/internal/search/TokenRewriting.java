package org.marsad.promise.internal.search;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words in other letters; where they stand in the text stays, so that a page can mark them there. */
final class TokenRewriting extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final UnaryOperator<String> letters;

    TokenRewriting(TokenStream input, UnaryOperator<String> letters) {
        super(input);
        this.letters = letters;
    }

    /** A word that consists of marks alone is none. */
    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            String word = letters.apply(term.toString());
            if (!word.isEmpty()) {
                term.setEmpty().append(word);
                return true;
            }
        }
        return false;
    }
}
