package org.istmo.web.accounting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.accounting.AccountsSide;
import org.istmo.domain.accounting.LedgerSide;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.accounting.ReconciledItem;
import org.istmo.domain.accounting.ReconciledItem.Status;
import org.istmo.domain.accounting.Reconciliation;
import org.istmo.domain.accounting.Reconciliations;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.intake.RejectionWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.PageAddress;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.jspecify.annotations.Nullable;

/** {@code /reconciliations/{mapping}}: the ledger of an office against its accounts, row by row, and where the accounts are brought. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReconciliationPage {

    static final String MAPPING = "org.istmo.mapping";
    private static final SortedTable TABLE = new SortedTable(
            List.of("from", "to", "days", "status"),
            List.of(
                    SortedColumn.rising("place", "books.column.place"),
                    SortedColumn.rising("status", "books.column.status"),
                    SortedColumn.rising("accounts", "books.column.accounts"),
                    SortedColumn.rising("ledger", "books.column.ledger"),
                    SortedColumn.falling("difference", "books.column.difference")),
            50);
    private static final int MOST_DAYS = 60;

    private SignedIn signedIn;
    private Reconciliations reconciliations;
    private Receipts receipts;
    private RejectionWords rejections;
    private TransactionTypes types;
    private RefusalWords words;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;
    private @Nullable Reconciliation found;
    private String fault = "";
    private @Nullable SortedPage<Item> listed;

    protected ReconciliationPage() {}

    @Inject
    public ReconciliationPage(
            SignedIn signedIn,
            Reconciliations reconciliations,
            Receipts receipts,
            RejectionWords rejections,
            TransactionTypes types,
            RefusalWords words,
            Reading reading,
            Clock clock,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.reconciliations = reconciliations;
        this.receipts = receipts;
        this.rejections = rejections;
        this.types = types;
        this.words = words;
        this.reading = reading;
        this.clock = clock;
        this.request = request;
    }

    /** What both sides come to in a currency. */
    public record Total(String currency, String ledger, String accounts, String difference, boolean differs) {}

    /** How many of a status, with the list of them. */
    public record Count(String label, long count, String href) {}

    /**
     * One side of a row: what stands there, in lines.
     *
     * @param href of a ledger's entry; null of a row of the accounts
     */
    public record Side(
            String document,
            String amount,
            List<String> lines,
            @Nullable String href) {}

    /** @param badge how it is coloured */
    public record Item(
            String status,
            String badge,
            String reason,
            @Nullable Side accounts,
            @Nullable Side ledger,
            String difference) {}

    public String getName() {
        return mapping().name();
    }

    public String getOffice() {
        return mapping().office().code();
    }

    public String getPath() {
        return "/reconciliations/" + mapping().name();
    }

    /** Whether the reader keeps the mapping and brings its accounts. */
    public boolean isKeeping() {
        return reader().isAnyOf(Role.FINANCE, Role.OFFICER)
                && reader().actsFor(mapping().office());
    }

    public String getFrom() {
        return from().toString();
    }

    public String getTo() {
        return to().toString();
    }

    public int getDays() {
        long days = asked().number("days", Reconciliations.DAYS);
        return days <= MOST_DAYS ? (int) days : Reconciliations.DAYS;
    }

    public String getStatus() {
        return asked().said("status")
                .filter(word -> Status.of(word).isPresent())
                .orElse("");
    }

    public List<Choice> getStatuses() {
        return Arrays.stream(Status.values())
                .map(one -> new Choice(one.word(), reading.say("books.status." + one.word())))
                .toList();
    }

    /** Whether the days are in order. */
    public boolean isSound() {
        return !to().isBefore(from());
    }

    /** Why nothing is shown of these days, where there is more than is read at once; else empty. */
    public String getFault() {
        reconciliation();
        return fault;
    }

    public List<Total> getTotals() {
        return reconciliation().totals().stream()
                .map(total -> new Total(
                        total.currency(),
                        reading.money(total.ledger(), total.currency()),
                        reading.money(total.accounts(), total.currency()),
                        reading.money(total.difference(), total.currency()),
                        total.difference().signum() != 0))
                .toList();
    }

    public List<Count> getCounts() {
        Map<Status, Long> counts = reconciliation().counts();
        return Arrays.stream(Status.values())
                .filter(status -> counts.getOrDefault(status, 0L) > 0)
                .map(status -> new Count(
                        reading.say("books.status." + status.word()),
                        counts.getOrDefault(status, 0L),
                        here(status.word(), 1)))
                .toList();
    }

    /** In the order of the reconciliation, unless somebody wants them otherwise. */
    public SortedPage<Item> getListed() {
        SortedPage<Item> some = listed;
        if (some == null) {
            SortedPage<ReconciledItem> found =
                    TABLE.asked(getPath(), request::getParameter).pageOf(chosen(), orders());
            List<Item> items = items(found.rows());
            some = new SortedPage<>(found.sorting(), items, found.before(), found.next());
            listed = some;
        }
        return some;
    }

    /** A side by its document; where there is none it comes last. */
    private Map<String, Comparator<ReconciledItem>> orders() {
        Map<ReconciledItem, Integer> places = new IdentityHashMap<>();
        reconciliation().items().forEach(item -> places.put(item, places.size()));
        return Map.of(
                "place", Comparator.comparing(item -> places.getOrDefault(item, 0)),
                "status", Comparator.comparing(ReconciledItem::status),
                "accounts",
                        byDocument(item -> Optional.ofNullable(item.accounts()).map(AccountsSide::document)),
                "ledger", byDocument(item -> Optional.ofNullable(item.ledger()).map(LedgerSide::document)),
                "difference",
                        Comparator.comparing(
                                item -> item.difference().map(BigDecimal::abs).orElse(BigDecimal.ZERO)));
    }

    private static Comparator<ReconciledItem> byDocument(Function<ReconciledItem, Optional<String>> document) {
        return Comparator.comparing(
                        (ReconciledItem item) -> document.apply(item).isEmpty())
                .thenComparing(item -> document.apply(item).orElse(""));
    }

    /** With what was rejected in the reader's language, of all of them together. */
    private List<Item> items(List<ReconciledItem> some) {
        Map<Long, Rejection> rejected = receipts.rejections(
                Scope.of(reader()),
                some.stream()
                        .map(ReconciliationPage::rejection)
                        .flatMap(Optional::stream)
                        .toList());
        return some.stream()
                .map(one -> item(
                        one,
                        rejection(one)
                                .flatMap(id -> Optional.ofNullable(rejected.get(id)))
                                .map(rejections::why)
                                .orElseGet(() -> reason(one.reason()))))
                .toList();
    }

    private static Optional<Long> rejection(ReconciledItem item) {
        return item.status() == Status.REJECTED
                ? Optional.ofNullable(item.accounts()).map(AccountsSide::rejection)
                : Optional.empty();
    }

    public FilledForm getForm() {
        return FormTaker.shown(request);
    }

    /** What came of the accounts that were brought just now, in a sentence; empty when none were. */
    public String getDone() {
        String done = asked().text("done");
        if (done.equals("mapping")) {
            return reading.say("books.done.mapping");
        }
        return done.matches("\\d{1,9}(-\\d{1,9}){3}")
                ? reading.say(
                        "books.done",
                        Arrays.stream(done.split("-", -1)).map(Integer::valueOf).toArray())
                : "";
    }

    private Item item(ReconciledItem item, String reason) {
        @Nullable AccountsSide row = item.accounts();
        @Nullable LedgerSide entry = item.ledger();
        return new Item(
                reading.say("books.status." + item.status().word()),
                switch (item.status()) {
                    case MATCHED -> "done";
                    case AMOUNT_DIFFERS, REJECTED -> "failed";
                    default -> "draft";
                },
                reason,
                row == null ? null : side(row),
                entry == null ? null : side(entry),
                item.difference()
                        .filter(difference -> difference.signum() != 0)
                        .map(difference ->
                                reading.money(difference, item.currency().orElse("")))
                        .orElse(""));
    }

    /** How both were found to belong together. */
    private String reason(String reason) {
        String key = "books.match." + reason;
        return reason.isEmpty() || !reading.knows(key) ? reason : reading.say(key);
    }

    private Side side(AccountsSide row) {
        List<String> lines = new ArrayList<>();
        Optional.ofNullable(row.date()).ifPresent(day -> lines.add(reading.day(day)));
        add(lines, row.activity());
        add(lines, row.description());
        lines.add(reading.say("books.line", row.line()));
        return new Side(
                row.document(),
                row.amount() == null || row.currency() == null ? "" : reading.money(row.amount(), row.currency()),
                lines,
                null);
    }

    private Side side(LedgerSide entry) {
        List<String> lines = new ArrayList<>();
        lines.add(reading.day(entry.date()));
        add(lines, entry.activity());
        lines.add(types.name(entry.type(), reading.getLanguage()));
        add(lines, entry.description());
        return new Side(
                entry.document(), reading.money(entry.amount(), entry.currency()), lines, "/entries/" + entry.entry());
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private List<ReconciledItem> chosen() {
        Optional<Status> only = Status.of(getStatus());
        return reconciliation().items().stream()
                .filter(item -> only.isEmpty() || item.status() == only.get())
                .toList();
    }

    private String here(String status, int page) {
        return PageAddress.of(getPath())
                .with("from", getFrom())
                .with("to", getTo())
                .with("days", getDays() == Reconciliations.DAYS ? "" : String.valueOf(getDays()))
                .with("status", status)
                .with("page", page == 1 ? "" : String.valueOf(page))
                .toString();
    }

    private Reconciliation reconciliation() {
        Reconciliation reconciled = found;
        if (reconciled == null) {
            reconciled = asked(isSound() ? to() : from());
            found = reconciled;
        }
        return reconciled;
    }

    private Reconciliation asked(LocalDate to) {
        try {
            return reconciliations.of(reader(), getName(), from(), to, getDays());
        } catch (Invalid wrong) {
            fault = words.of(wrong.fields().get(0));
            return new Reconciliation(getName(), mapping().office(), from(), to, getDays(), List.of());
        }
    }

    /** The month before this one, where the address says nothing. */
    private LocalDate from() {
        return asked().day("from").orElseGet(() -> lastMonth().atDay(1));
    }

    private LocalDate to() {
        return asked().day("to").orElseGet(() -> lastMonth().atEndOfMonth());
    }

    private YearMonth lastMonth() {
        return YearMonth.from(LocalDate.now(clock)).minusMonths(1);
    }

    private Mapping mapping() {
        if (request.getAttribute(MAPPING) instanceof Mapping mapping) {
            return mapping;
        }
        throw new Missing("mapping");
    }

    private Asked asked() {
        return Asked.of(request);
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
