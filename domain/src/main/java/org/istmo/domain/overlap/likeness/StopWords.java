package org.istmo.domain.overlap.likeness;

import java.util.Set;

/** Words that say nothing in either language. */
final class StopWords {

    private static final Set<String> WORDS = Set.of(
            "the", "a", "an", "of", "and", "in", "on", "for", "to", "with", "by", "from", "at", "as", "or", "its", "their", "between", "into",
            "through", "within", "among", "under", "over", "during", "via", "is", "are", "was", "were", "be", "been", "will", "that", "which", "who",
            "this", "these", "it", "has", "have", "other", "also", "towards", "toward", "upon", "than", "both", "about", "each", "all", "how", "not",
            "after", "before", "while", "where", "when", "more", "most", "further", "s", "amp", "de", "del", "la", "el", "los", "las", "en", "y", "e",
            "o", "u", "para", "por", "con", "al", "un", "una", "unos", "unas", "que", "se", "su", "sus", "como", "entre", "sobre", "lo", "mediante",
            "desde", "hasta", "durante", "este", "esta", "estos", "estas", "es", "son", "fue", "fueron", "ser", "sera", "seran", "ha", "han", "asi",
            "cual", "cuales", "donde", "otros", "otras", "cada", "todos", "todas", "traves", "hacia", "ante", "mas", "segun", "no", "le", "les",
            "tras", "cuyo", "cuya", "nivel", "ademas", "parte");

    private StopWords() {}

    static boolean are(String plain) {
        return WORDS.contains(plain);
    }
}
