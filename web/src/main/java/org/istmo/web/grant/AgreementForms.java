package org.istmo.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.FormTaker;

/** Takes the form of an agreement. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AgreementForms {

    private GrantCounter counter;
    private FormTaker taker;

    protected AgreementForms() {}

    @Inject
    public AgreementForms(GrantCounter counter, FormTaker taker) {
        this.counter = counter;
        this.taker = taker;
    }

    /**
     * What came of a form.
     *
     * @param agreement the number of its row; 0 where it was not entered
     * @param more whether it only asks for another row
     */
    public record Entered(FilledForm form, long agreement, boolean more) {}

    /** Whether somebody may enter agreements of some office. */
    public static boolean isWriting(Reader reader) {
        return reader.isAnyOf(Role.OFFICER, Role.FINANCE, Role.HEAD)
                && !reader.offices().isEmpty();
    }

    public Entered enter(Reader by, FilledForm sent) {
        if (asksForMore(sent)) {
            return new Entered(sent, 0, true);
        }
        AtomicLong entered = new AtomicLong();
        FilledForm form = taker.take(
                sent,
                pointer -> FilledAgreement.field(sent, pointer),
                () -> entered.set(counter.enter(by, FilledAgreement.body(sent))));
        return new Entered(form, entered.get(), false);
    }

    public Entered change(Reader by, long id, FilledForm sent) {
        if (asksForMore(sent)) {
            return new Entered(sent, id, true);
        }
        String version = sent.value("version");
        FilledForm form = taker.take(
                sent,
                pointer -> FilledAgreement.field(sent, pointer),
                () -> counter.change(
                        by,
                        id,
                        version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1,
                        FilledAgreement.body(sent)));
        return new Entered(form, id, false);
    }

    private static boolean asksForMore(FilledForm form) {
        return !form.all(FilledRows.MORE).isEmpty();
    }
}
