package ai.halo.persistence.knowledge;

import ai.halo.domain.knowledge.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a question as the shelf spells them, each with its weight in the question. */
record Words(Map<String, Double> weights) {

    /** Thread-safe, and the same for questions and texts. */
    static final Analyzer ANALYZER = new EnglishAnalyzer();

    /** A longer question is known well enough by these. */
    private static final int MAX_WORDS = 512;

    static Words of(Question question) {
        var weights = new LinkedHashMap<String, Double>();
        for (Question.Part part : question.parts()) {
            add(part, weights);
        }
        return new Words(weights);
    }

    private static void add(Question.Part part, Map<String, Double> weights) {
        try (TokenStream tokens = ANALYZER.tokenStream(Fields.TEXT, part.text())) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && weights.size() < MAX_WORDS) {
                weights.merge(word.toString(), part.weight(), Double::sum);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
