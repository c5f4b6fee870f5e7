package org.istmo.web.overlap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.overlap.Notice;
import org.istmo.domain.overlap.Notices;
import org.istmo.domain.overlap.Overlap;
import org.istmo.domain.overlap.OverlapOrder;
import org.istmo.domain.overlap.Overlaps;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedChoice;
import org.istmo.web.page.SortedHead;
import org.jspecify.annotations.Nullable;

/** {@code /overlaps}: pairs that two offices may both have reported, and what the reader's offices are told of others' decisions. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OverlapsPage {

    private static final int ON_A_PAGE = 25;
    private static final int MOST_NOTICES = 10;

    private SignedIn signedIn;
    private Overlaps overlaps;
    private Notices notices;
    private SideWords words;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<Overlap> found;

    protected OverlapsPage() {}

    @Inject
    public OverlapsPage(
            SignedIn signedIn,
            Overlaps overlaps,
            Notices notices,
            SideWords words,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.overlaps = overlaps;
        this.notices = notices;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /** A pair. */
    public record Line(
            String href,
            String score,
            String left,
            String leftOffice,
            String right,
            String rightOffice,
            List<String> reasons,
            String found,
            String verdict) {}

    /** A notice to an office of the reader's that nobody there has marked as read. */
    public record NoticeLine(long id, String office, String text, String at, String href) {}

    public List<Line> getLines() {
        return found().stream().limit(ON_A_PAGE).map(this::line).toList();
    }

    /** How many there are in all, in a sentence. */
    public String getCount() {
        return reading.say("overlap.count." + query().status(), overlaps.count(scope(), query().filter()));
    }

    public List<NoticeLine> getNotices() {
        return signedIn.reader().offices().isEmpty()
                ? List.of()
                : notices.list(signedIn.reader(), Optional.empty(), true, Long.MAX_VALUE, MOST_NOTICES).stream()
                        .map(this::line)
                        .toList();
    }

    public List<Choice> getStatuses() {
        return OverlapQuery.STATUSES.stream()
                .map(status -> new Choice(status, reading.say("overlap.status." + status)))
                .toList();
    }

    public List<Choice> getLeastChoices() {
        return OverlapQuery.LEAST.stream()
                .map(least -> new Choice(least, reading.say("overlap.least.from", new BigDecimal(least))))
                .toList();
    }

    /** The reader's own, to choose from. */
    public List<String> getOffices() {
        return signedIn.reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .toList();
    }

    public String getStatus() {
        return query().status();
    }

    public String getOffice() {
        return query().office();
    }

    public String getCountry() {
        return query().country();
    }

    public String getLeast() {
        return query().least();
    }

    /** The head of a column that they may be ordered by; pressed again it is the other way round. */
    public SortedHead head(String word) {
        OverlapOrder falling = OverlapOrder.of(word).orElse(OverlapOrder.SCORE);
        OverlapOrder here = query().order();
        boolean sorted = here == falling || here == falling.turned();
        return new SortedHead(
                "overlap.column." + word,
                query().sorted(sorted ? here.turned() : falling).inOrder(),
                !sorted ? "" : here == falling ? "descending" : "ascending");
    }

    /** Every order that there is, to be chosen in the form of the filter. */
    public List<SortedChoice> getOrders() {
        return Stream.of(OverlapOrder.SCORE, OverlapOrder.LEAST, OverlapOrder.FOUND, OverlapOrder.OLDEST)
                .map(order -> new SortedChoice(
                        order.word(),
                        order == OverlapOrder.SCORE || order == OverlapOrder.LEAST
                                ? "overlap.column.score"
                                : "overlap.column.found",
                        order == OverlapOrder.SCORE || order == OverlapOrder.FOUND,
                        order == query().order()))
                .toList();
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return !query().sorted(OverlapOrder.SCORE).asked().isEmpty();
    }

    public boolean isFirst() {
        return after().isEmpty();
    }

    public String getAddress() {
        return query().address();
    }

    /** Where the next ones are; null on the last page. */
    public @Nullable String getNext() {
        List<Overlap> some = found();
        if (some.size() <= ON_A_PAGE) {
            return null;
        }
        Overlap last = some.get(ON_A_PAGE - 1);
        String asked = query().asked();
        return "/overlaps?" + (asked.isEmpty() ? "" : asked + "&") + "after="
                + last.score().toPlainString() + "," + last.id();
    }

    private Line line(Overlap overlap) {
        String asked = query().asked();
        return new Line(
                "/overlaps/" + overlap.id() + (asked.isEmpty() ? "" : "?" + asked),
                words.score(overlap.score()),
                words.title(overlap.left()),
                overlap.left().office() + " · " + overlap.left().identifier(),
                words.title(overlap.right()),
                overlap.right().office() + " · " + overlap.right().identifier(),
                reading.getLanguage() == Language.ES ? overlap.reasonsEs() : overlap.reasonsEn(),
                reading.day(LocalDate.ofInstant(overlap.foundAt().toInstant(), ZoneOffset.UTC)),
                Optional.ofNullable(overlap.decision())
                        .map(decided -> reading.say("overlap.verdict." + decided.decision()))
                        .orElse(""));
    }

    private NoticeLine line(Notice notice) {
        return new NoticeLine(
                notice.id(),
                notice.office(),
                reading.getLanguage() == Language.ES ? notice.es() : notice.en(),
                reading.day(LocalDate.ofInstant(notice.at().toInstant(), ZoneOffset.UTC)),
                Optional.ofNullable(notice.overlap())
                        .map(id -> "/overlaps/" + id)
                        .orElse(""));
    }

    private List<Overlap> found() {
        List<Overlap> some = found;
        if (some == null) {
            some = overlaps.list(scope(), query().filter(), query().order(), after(), ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private Optional<Overlaps.Position> after() {
        return Optional.ofNullable(request.getParameter("after"))
                .filter(text -> text.matches("\\d(\\.\\d{1,8})?,\\d{1,18}"))
                .map(text -> text.split(",", 2))
                .map(parts -> new Overlaps.Position(new BigDecimal(parts[0]), Long.parseLong(parts[1])));
    }

    private OverlapQuery query() {
        return OverlapQuery.of(request::getParameter);
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
