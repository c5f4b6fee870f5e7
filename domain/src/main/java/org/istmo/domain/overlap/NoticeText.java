package org.istmo.domain.overlap;

import java.util.Map;

/**
 * What an office is told of a decision that another one made.
 *
 * @param en in English
 * @param es in Spanish
 */
record NoticeText(String en, String es) {

    private static final int MOST = 4_000;

    private static final Map<String, NoticeText> VERDICTS = Map.of(
            Verdict.SAME_ACTIVITY.word(),
                    new NoticeText("the same activity, separate money", "la misma actividad, con dinero separado"),
            Verdict.SAME_MONEY.word(),
                    new NoticeText("the same activity and the same money", "la misma actividad y el mismo dinero"),
            Verdict.DIFFERENT.word(), new NoticeText("different", "distintas"));

    static NoticeText of(String action, String decision, String left, String right, String reason) {
        NoticeText verdict = VERDICTS.getOrDefault(decision, new NoticeText(decision, decision));
        boolean decided = action.equals("overlap.decide");
        String en = decided
                ? "%s and %s were decided to be %s. Reason: %s".formatted(left, right, verdict.en(), reason)
                : "The decision that %s and %s are %s was reversed. Reason: %s"
                        .formatted(left, right, verdict.en(), reason);
        String es = decided
                ? "Se decidió que %s y %s son %s. Motivo: %s".formatted(left, right, verdict.es(), reason)
                : "Se revirtió la decisión de que %s y %s son %s. Motivo: %s"
                        .formatted(left, right, verdict.es(), reason);
        return new NoticeText(cut(en), cut(es));
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, text.offsetByCodePoints(0, MOST / 2));
    }
}
