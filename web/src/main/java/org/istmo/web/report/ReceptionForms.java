package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.reception.Reception;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** Takes what people say back of a report ({@code /WEB-INF/reception.xhtml}), on its page and in the room of its agreement. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReceptionForms {

    /** What the addresses of the forms end with. */
    public static final String ADDRESSES = "acknowledge|questions|questions/\\d{1,18}/answer";

    private static final String ACKNOWLEDGE = "acknowledge";
    private static final String ASK = "questions";

    private SignedIn signedIn;
    private Reception reception;

    protected ReceptionForms() {}

    @Inject
    public ReceptionForms(SignedIn signedIn, Reception reception) {
        this.signedIn = signedIn;
        this.reception = reception;
    }

    /**
     * Takes a form.
     *
     * @param address what its address ends with, one of {@value #ADDRESSES}
     * @return what was done, to be said behind the address of the page; empty where nothing was, which the page says when it is shown again
     */
    public Optional<String> take(Report report, String address, HttpServletRequest request) {
        if (address.equals(ACKNOWLEDGE)) {
            reception.acknowledge(signedIn.reader(), report);
            return done("acknowledged");
        }
        @Nullable String text = request.getParameter("text");
        Typed typed = address.equals(ASK) ? ask(report, text) : answer(report, question(address), text);
        if (typed.isSound()) {
            return done(address.equals(ASK) ? "asked" : "answered");
        }
        request.setAttribute(Typed.ATTRIBUTE, typed);
        return Optional.empty();
    }

    private static Optional<String> done(String what) {
        return Optional.of("?done=" + what + "#reception");
    }

    private static long question(String address) {
        return Long.parseLong(address.split("/", -1)[1]);
    }

    /** What was asked; where it is not sound, nothing was. */
    private Typed ask(Report report, @Nullable String text) {
        Typed typed = Typed.of(Typed.ASKING, text);
        if (typed.isSound()) {
            reception.ask(signedIn.reader(), report, typed.text());
        }
        return typed;
    }

    /** What was answered; where it is not sound, nothing was. */
    private Typed answer(Report report, long question, @Nullable String text) {
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
