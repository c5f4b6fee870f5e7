package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.reception.Reception;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** Takes what people say back on the page of a report. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReceptionForms {

    private SignedIn signedIn;
    private Reception reception;

    protected ReceptionForms() {}

    @Inject
    public ReceptionForms(SignedIn signedIn, Reception reception) {
        this.signedIn = signedIn;
        this.reception = reception;
    }

    void acknowledge(Report report) {
        reception.acknowledge(signedIn.reader(), report);
    }

    /** What was asked; where it is not sound, nothing was. */
    Typed ask(Report report, @Nullable String text) {
        Typed typed = Typed.of(Typed.ASKING, text);
        if (typed.isSound()) {
            reception.ask(signedIn.reader(), report, typed.text());
        }
        return typed;
    }

    /** What was answered; where it is not sound, nothing was. */
    Typed answer(Report report, long question, @Nullable String text) {
        Typed typed = Typed.of(Long.toString(question), text);
        if (!typed.isSound()) {
            return typed;
        }
        try {
            reception.answer(signedIn.reader(), report, question, typed.text());
            return typed;
        } catch (Conflict before) {
            return typed.refused("answered");
        }
    }
}
