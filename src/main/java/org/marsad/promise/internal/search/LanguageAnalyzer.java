package org.marsad.promise.internal.search;

import java.text.Normalizer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemmer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.marsad.promise.internal.ArabicFolding;

/**
 * Words of a language as the index keeps them: letters folded, endings and joined words taken off by Lucene's stemmers
 * for Arabic (light10), English (Porter) and Sorani. No word is left out: whether a word such as "the" matters is decided
 * where it is looked for.
 */
final class LanguageAnalyzer extends Analyzer {

    /** The article with what is written together with it; light10 takes one prefix off and so leaves others. */
    private static final Pattern ARTICLE = Pattern.compile("^[وف]?(?:ال|بال|كال|لل)(?=..)");

    /** What light10 takes off as "and", where the ending is left as it is. */
    private static final Pattern AND = Pattern.compile("^و(?=...)");

    private static final Pattern HOUSE = Pattern.compile("^(..+خان)ە.{0,8}$");

    private static final SoraniStemmer SORANI = new SoraniStemmer();

    private static final Pattern SEPARATORS = Pattern.compile("(?<=\\d)[,٬](?=\\d{3})");

    private final String language;
    private final boolean stems;

    /** @param stems whether endings are taken off; they are not where a word may go on */
    LanguageAnalyzer(String language, boolean stems) {
        this.language = language;
        this.stems = stems;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
                words,
                switch (language) {
                    case "ar" -> arabic(folded(words));
                    case "en" -> english(words);
                    case "ckb" -> sorani(words);
                    default -> folded(words);
                });
    }

    private static TokenStream folded(TokenStream words) {
        return new TokenRewriting(words, word -> without(SEPARATORS, ArabicFolding.fold(word)));
    }

    private TokenStream arabic(TokenStream words) {
        TokenStream bare = new TokenRewriting(words, word -> without(ARTICLE, word));
        return stems ? new ArabicStemFilter(bare) : new TokenRewriting(bare, word -> without(AND, word));
    }

    private TokenStream english(TokenStream words) {
        TokenStream bare = folded(new EnglishPossessiveFilter(words));
        return stems ? new PorterStemFilter(bare) : bare;
    }

    private TokenStream sorani(TokenStream words) {
        UnaryOperator<String> composed = word -> Normalizer.normalize(word, Normalizer.Form.NFKC);
        TokenStream plain = new DecimalDigitFilter(new LowerCaseFilter(new TokenRewriting(words, composed)));
        TokenStream bare = new SoraniNormalizationFilter(plain);
        return new TokenRewriting(
                stems ? new TokenRewriting(bare, LanguageAnalyzer::soraniStem) : bare, LanguageAnalyzer::easySorani);
    }

    /** Lucene's stemmer takes "house" for an ending, and so leaves of "hospital" what neither its plural nor any other form has. */
    private static String soraniStem(String word) {
        Matcher house = HOUSE.matcher(word);
        if (house.find()) {
            return house.group(1);
        }
        char[] letters = word.toCharArray();
        return new String(letters, 0, SORANI.stem(letters, letters.length));
    }

    /** Letters of Sorani as they are typed on keyboards that lack them, after the stemmer has read their difference. */
    private static String easySorani(String word) {
        String plain = word.replace('ە', 'ه')
                .replace('ێ', 'ی')
                .replace('ۆ', 'و')
                .replace('ڕ', 'ر')
                .replace('ڵ', 'ل')
                .replace('ۊ', 'و');
        return without(SEPARATORS, plain);
    }

    private static String without(Pattern pattern, String word) {
        return pattern.matcher(word).replaceAll("");
    }
}
