package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.RejectionState;
import org.istmo.web.language.Reading;
import org.istmo.web.template.TemplateFiles;
import org.jspecify.annotations.Nullable;

/** What was kept out, and what became of it, in the words of whoever reads a page. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RejectionWords {

    private static final String HERE = "/imports/";

    private TemplateFiles templates;
    private ReceiptWords receipts;
    private Reading reading;

    protected RejectionWords() {}

    @Inject
    public RejectionWords(TemplateFiles templates, ReceiptWords receipts, Reading reading) {
        this.templates = templates;
        this.receipts = receipts;
        this.reading = reading;
    }

    RejectionLine line(Receipt receipt, Rejection rejection, RejectionState state) {
        return new RejectionLine(
                rejection.line(),
                rejection.identifier(),
                why(rejection),
                state.kind().word(),
                reading.say("import.state." + state.kind().word()),
                said(receipt, state),
                Optional.ofNullable(state.receipt()).map(id -> HERE + id).orElse(""),
                HERE + receipt.id() + "/rejections/" + rejection.ordinal());
    }

    /** Why it was kept out. */
    public String why(Rejection rejection) {
        return rejection.reasons().stream()
                .map(reason -> templates.why(reason, reading.getLanguage()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String said(Receipt receipt, RejectionState state) {
        @Nullable String by = state.by();
        @Nullable OffsetDateTime at = state.at();
        if (by == null || at == null) {
            return "";
        }
        String who = reading.say("import.said", by, receipts.moment(receipt.office(), at.toInstant()));
        return state.reason().isEmpty() ? who : who + ": " + state.reason();
    }
}
