package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.istmo.domain.access.Reader;
import org.istmo.domain.ledger.UnallocatedParts;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.issue.FirstPages;
import org.istmo.reporting.issue.Foreseen;
import org.istmo.reporting.issue.LookEnded;
import org.istmo.reporting.issue.Looks;
import org.istmo.reporting.issue.OrderPreview;
import org.istmo.reporting.order.Orders;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;

/** Looks at what an order would make while it is filled in: it is judged by what judges the order itself, and refused in the same words. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class LookDesk {

    private static final int LONGEST_NAME = 40;

    private SignedIn signedIn;
    private Orders orders;
    private OrderPreview preview;
    private Looks looks;
    private LookedPages pages;
    private UnallocatedParts unallocated;
    private RefusalWords words;
    private Reading reading;

    protected LookDesk() {}

    @Inject
    public LookDesk(
            SignedIn signedIn,
            Orders orders,
            OrderPreview preview,
            Looks looks,
            LookedPages pages,
            UnallocatedParts unallocated,
            RefusalWords words,
            Reading reading) {
        this.signedIn = signedIn;
        this.orders = orders;
        this.preview = preview;
        this.looks = looks;
        this.pages = pages;
        this.unallocated = unallocated;
        this.words = words;
        this.reading = reading;
    }

    OrderLook look(FilledForm form) {
        try {
            ReportOrder order = order(form);
            Foreseen foreseen = foreseen(form, order);
            foreseen.pages().ifPresent(first -> pages.keep(whose(form), what(form), first.bytes()));
            return new OrderLook.Seen(order, foreseen, waiting(order));
        } catch (Invalid wrong) {
            return new OrderLook.Lacking(words.of(wrong, FilledOrder::field));
        } catch (LookEnded ended) {
            return new OrderLook.Refused(
                    reading.say("order.look." + ended.why().name().toLowerCase(Locale.ROOT)));
        } catch (Refusal refused) {
            return new OrderLook.Refused(words.of(refused));
        }
    }

    /**
     * The first pages: those that were made for the summary, where they are still here.
     *
     * @throws Refusal when the order would not be taken
     * @throws LookEnded when the look was ended
     */
    Optional<byte[]> pages(FilledForm form) {
        return pages.of(whose(form), what(form))
                .or(() -> foreseen(form, order(form)).pages().map(FirstPages::bytes));
    }

    private Foreseen foreseen(FilledForm form, ReportOrder order) {
        return looks.take(whose(form), look -> preview.of(order, reader(), reading.getLanguage(), look));
    }

    /** @throws Invalid naming every field that the order could not be taken for */
    private ReportOrder order(FilledForm form) {
        OrderForm filled = new OrderForm(FilledOrder.body(form));
        return orders.order(filled.asked(), filled.faults(), reader(), "look:" + UUID.randomUUID());
    }

    private long waiting(ReportOrder order) {
        return unallocated.count(
                Scope.of(reader()),
                new CheckedMonths(order.office(), Optional.of(order.from().minusDays(1)), YearMonth.from(order.to())));
    }

    /** One form of one person: what is filled in beside it in another window is looked at too. */
    private String whose(FilledForm form) {
        String once = form.value("once");
        return reader().account() + ":" + once.substring(0, Math.min(LONGEST_NAME, once.length()));
    }

    private String what(FilledForm form) {
        JsonObject body = FilledOrder.body(form);
        return reading.getCode() + body;
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
