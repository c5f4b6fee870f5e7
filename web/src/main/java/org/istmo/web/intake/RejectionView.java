package org.istmo.web.intake;

import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A reason why an activity was rejected; an activity with several stands several times.
 *
 * @param rejection the same number for all reasons of one activity
 * @param line in the file, from 1
 * @param source where the activity is to be had as it was sent; null after a dry run
 */
public record RejectionView(
        int rejection,
        int line,
        String identifier,
        String pointer,
        String code,
        String detail,
        @Nullable String source) {

    static RejectionView of(Receipt receipt, Reason reason) {
        return view(reason, ImportView.href(receipt.id()) + "/rejections/" + reason.rejection() + "/source");
    }

    static RejectionView unkept(Reason reason) {
        return view(reason, null);
    }

    private static RejectionView view(Reason reason, @Nullable String source) {
        return new RejectionView(
                reason.rejection(),
                reason.line(),
                reason.identifier(),
                reason.pointer(),
                reason.code(),
                reason.detail(),
                source);
    }
}
