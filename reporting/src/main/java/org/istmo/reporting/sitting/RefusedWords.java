package org.istmo.reporting.sitting;

import java.util.Set;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.Unmet;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.sentence.Sentences;

/** Why a step was refused, in both languages where we have the words; else as the refusal says it. */
public final class RefusedWords {

    /** Drafted anew, or changed in another way, since it was looked at. */
    public static final String CHANGED_SINCE = "changed-since";

    /** Whoever asked may sign in no more. */
    static final String ACCOUNT_GONE = "account-gone";

    private static final Sentences SENTENCES = Sentences.of("sitting");

    private static final Set<String> OURS = Set.of(
            "not-your-office",
            "role-missing",
            "own-work",
            "wrong-status",
            "changed-meanwhile",
            CHANGED_SINCE,
            ACCOUNT_GONE);

    private RefusedWords() {}

    static Text of(Refusal refusal) {
        if (refusal instanceof Unmet unmet) {
            return new Text(unmet.english().detail(), unmet.spanish().detail());
        }
        return OURS.contains(refusal.code()) ? of(refusal.code()) : Text.untranslated(refusal.detail());
    }

    /** @param code one of those that there are words for */
    public static Text of(String code) {
        return SENTENCES.text("why." + code);
    }
}
