package org.istmo.web.intake;

import java.util.List;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.intake.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as the API gives it.
 *
 * @param id null after a dry run, of which there is no receipt
 * @param size in bytes
 * @param received RFC 3339; null after a dry run
 * @param rejections after a dry run the first 500 reasons, which are kept nowhere; otherwise null, and to be read at {@code href} + {@code /rejections}
 * @param notes after a dry run the first 500 notes; otherwise null, and to be read at {@code href} + {@code /notes}
 * @param more after a dry run whether there are more of either: mend these and ask again
 */
public record ImportView(
        @Nullable Long id,
        boolean dryRun,
        String office,
        String by,
        String sha256,
        String format,
        long size,
        @Nullable String received,
        int accepted,
        int updated,
        int unchanged,
        int rejected,
        @Nullable List<RejectionView> rejections,
        @Nullable List<NoteView> notes,
        @Nullable Boolean more,
        @Nullable String href) {

    static ImportView of(Receipt receipt) {
        Tally tally = receipt.tally();
        return new ImportView(
                receipt.id(),
                false,
                receipt.office().code(),
                receipt.by(),
                receipt.sha256(),
                receipt.format(),
                receipt.size(),
                receipt.receivedAt().toString(),
                tally.accepted(),
                tally.updated(),
                tally.unchanged(),
                tally.rejected(),
                null,
                null,
                null,
                href(receipt.id()));
    }

    static ImportView of(Delivery delivery, Rehearsal rehearsal) {
        Tally tally = rehearsal.tally();
        return new ImportView(
                null,
                true,
                delivery.office().code(),
                delivery.by().name(),
                delivery.sha256(),
                delivery.format(),
                delivery.size(),
                null,
                tally.accepted(),
                tally.updated(),
                tally.unchanged(),
                tally.rejected(),
                rehearsal.reasons().stream().map(RejectionView::unkept).toList(),
                rehearsal.notes().stream().map(NoteView::of).toList(),
                rehearsal.more(),
                null);
    }

    static String href(long id) {
        return "/api/v1/imports/" + id;
    }
}
