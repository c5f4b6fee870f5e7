package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.Activities;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ActivityEntry;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.office.Offices;
import org.istmo.domain.overlap.Overlap;
import org.istmo.domain.overlap.OverlapFilter;
import org.istmo.domain.overlap.OverlapOrder;
import org.istmo.domain.overlap.Overlaps;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** {@code /activities/{id}}: an activity whole: what it says, its money and what became of that in the ledger, the files it came in with, and what resembles it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ActivityStoryPage {

    /** Where a request keeps the activity. */
    static final String ACTIVITY = "org.istmo.activity";

    private static final int MOST = 25;

    private SignedIn signedIn;
    private Activities activities;
    private Receipts receipts;
    private Overlaps overlaps;
    private OthersAlike alike;
    private Offices offices;
    private CodeNames names;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<List<ActivityEntry>> entries = Once.of(this::readEntries);
    private final Once<ActivityView> view = Once.of(() -> ActivityView.of(activity()));
    private final Once<List<ActivityWords.Fact>> facts = Once.of(this::facts);
    private final Once<List<Money>> money = Once.of(this::stated);
    private final Once<List<AlikeLine>> resembling = Once.of(this::resembling);
    private final Once<List<Alike>> pairs = Once.of(this::pairs);
    private final Once<List<Came>> came = Once.of(this::files);
    private final Once<List<Posted>> posted = Once.of(this::some);

    protected ActivityStoryPage() {}

    @Inject
    public ActivityStoryPage(
            SignedIn signedIn,
            Activities activities,
            Receipts receipts,
            Overlaps overlaps,
            OthersAlike alike,
            Offices offices,
            CodeNames names,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.activities = activities;
        this.receipts = receipts;
        this.overlaps = overlaps;
        this.alike = alike;
        this.offices = offices;
        this.names = names;
        this.reading = reading;
        this.request = request;
    }

    /** Words in a language other than the title's. */
    public record Text(String language, String text) {}

    /** People that it reached. */
    public record People(String sex, String age, String country, String date, String count) {}

    /** Whom it works with, or who takes part in it. */
    public record Other(String what, String who) {}

    /** Money of it, as it was stated. */
    public record Money(
            String date, String type, String amount, String document, String grant, String line, String description) {}

    /** An entry of the ledger that was posted for it. */
    public record Posted(
            long id, String date, String month, String type, String amount, String cause, boolean standing) {}

    /** A file by which it is what it is. */
    public record Came(String href, String at, String by, String format) {}

    /** Something that resembles it. */
    public record Alike(String href, String title, String office, String state) {}

    public long getId() {
        return activity().id();
    }

    public String getTitle() {
        return reading.in(view().title());
    }

    public String getIdentifier() {
        return view().identifier();
    }

    /** What was done just now, in words; empty when nothing was. */
    public String getDone() {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return done.matches("entered|changed") ? reading.say("activity.done." + done) : "";
    }

    /** Whether the reader may change it. */
    public boolean isChanging() {
        return signedIn.reader().is(Role.OFFICER)
                && signedIn.reader().actsFor(activity().office());
    }

    /** The title in the other language, and descriptions. */
    public List<Text> getTexts() {
        List<Text> texts = new ArrayList<>();
        String other = reading.getCode().equals("es") ? "en" : "es";
        Optional.ofNullable(view().title().get(other))
                .filter(title -> !title.equals(getTitle()))
                .ifPresent(title -> texts.add(new Text(other, title)));
        Stream.of(reading.getCode(), other)
                .forEach(language -> Optional.ofNullable(view().description().get(language))
                        .filter(text ->
                                texts.stream().noneMatch(said -> said.text().equals(text)))
                        .ifPresent(text -> texts.add(new Text(language, text))));
        return texts;
    }

    public List<ActivityWords.Fact> getFacts() {
        return facts.get();
    }

    private List<ActivityWords.Fact> facts() {
        return new ActivityWords(reading, names)
                .facts(
                        view(),
                        reading.moment(activity()
                                .changedAt()
                                .atZone(offices.zoneOf(activity().office()).orElse(ZoneId.of("UTC")))));
    }

    public List<People> getPeople() {
        return view().participants().stream()
                .map(group -> new People(
                        names.of(CodeList.SEX, group.sex()),
                        names.of(CodeList.AGE_GROUP, group.ageGroup()),
                        names.ofAny(CodeList.PLACE, group.country()),
                        ActivityWords.day(reading, group.date()),
                        reading.number(BigDecimal.valueOf(group.people()))))
                .toList();
    }

    public List<Other> getOthers() {
        Stream<Other> counterparts = view().counterparts().stream()
                .map(one -> new Other(
                        reading.say("activity.counterpart"),
                        Stream.of(
                                        one.institution(),
                                        names.ofAny(CodeList.GOVERNMENT_LEVEL, one.level()),
                                        one.subdivision(),
                                        names.of(CodeList.PLACE, one.country()))
                                .filter(part -> part != null && !part.isEmpty())
                                .reduce((first, then) -> first + ", " + then)
                                .orElse("")));
        Stream<Other> partners = view().partners().stream()
                .map(one -> new Other(
                        reading.knows("activity.role." + one.role())
                                ? reading.say("activity.role." + one.role())
                                : one.role(),
                        one.name().isEmpty() ? one.ref() : one.name()));
        return Stream.concat(counterparts, partners).toList();
    }

    /** What was stated with it, and what came in as rows of their own. */
    public List<Money> getMoney() {
        return money.get();
    }

    private List<Money> stated() {
        return Stream.concat(view().transactions().stream(), view().rows().stream())
                .map(this::money)
                .toList();
    }

    private Money money(TransactionView one) {
        return new Money(
                ActivityWords.day(reading, one.date()),
                type(one.type()),
                reading.money(new BigDecimal(one.value()), one.currency()),
                Optional.ofNullable(one.document()).orElse(""),
                Optional.ofNullable(one.grant()).orElse(""),
                Stream.of(
                                Optional.ofNullable(one.budgetLine()).orElse(""),
                                names.ofAny(CodeList.COST_CATEGORY, one.costCategory()))
                        .filter(part -> !part.isEmpty())
                        .reduce((line, category) -> line + " · " + category)
                        .orElse(""),
                Optional.ofNullable(one.description()).orElse(""));
    }

    /** The first {@value #MOST} of the ledger, in the order of posting, from where the address says. */
    public List<Posted> getPosted() {
        return posted.get();
    }

    private List<Posted> some() {
        return entries().stream().limit(MOST).map(this::posted).toList();
    }

    /** Where later entries are; null when there are none. */
    public @Nullable String getLater() {
        List<ActivityEntry> some = entries();
        return some.size() > MOST
                ? "/activities/" + getId() + "?entries=" + some.get(MOST - 1).id() + "#ledger"
                : null;
    }

    private List<ActivityEntry> entries() {
        return entries.get();
    }

    private List<ActivityEntry> readEntries() {
        String asked = Optional.ofNullable(request.getParameter("entries")).orElse("");
        long after = asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : 0;
        return activities.entries(scope(), getId(), after, MOST + 1);
    }

    private Posted posted(ActivityEntry entry) {
        return new Posted(
                entry.id(),
                reading.day(entry.date()),
                reading.month(YearMonth.from(entry.postingMonth())),
                type(entry.type()),
                reading.money(entry.amount(), entry.currency()),
                reading.knows("entry.cause." + entry.cause())
                        ? reading.say("entry.cause." + entry.cause())
                        : entry.cause(),
                entry.reverses() == null && entry.reversedBy() == null);
    }

    public List<Came> getCame() {
        return came.get();
    }

    private List<Came> files() {
        return receipts.ofActivity(scope(), getId(), MOST).stream()
                .map(this::came)
                .toList();
    }

    private Came came(Receipt receipt) {
        return new Came(
                "/imports/" + receipt.id(),
                reading.moment(receipt.receivedAt()
                        .atZone(offices.zoneOf(receipt.office()).orElse(ZoneId.of("UTC")))),
                receipt.by(),
                reading.say("import.format." + receipt.format()));
    }

    /** Pairs that it is one of. */
    public List<Alike> getPairs() {
        return pairs.get();
    }

    private List<Alike> pairs() {
        return overlaps
                .list(scope(), OverlapFilter.ofActivity(getId()), OverlapOrder.SCORE, Optional.empty(), MOST)
                .stream()
                .map(this::pair)
                .toList();
    }

    private Alike pair(Overlap overlap) {
        var other = overlap.left().id() == getId() ? overlap.right() : overlap.left();
        return new Alike(
                "/overlaps/" + overlap.id(),
                reading.getCode().equals("es") ? other.titleEs() : other.titleEn(),
                other.office() + " · " + other.identifier(),
                reading.say("overlap.status." + overlap.status()));
    }

    /** Planned and running activities of other offices that resemble it. */
    public List<AlikeLine> getAlike() {
        return resembling.get();
    }

    private List<AlikeLine> resembling() {
        return alike.to(scope(), activity()).stream()
                .map(item -> AlikeLine.of(item, reading))
                .toList();
    }

    private String type(String code) {
        return reading.knows("activity.type." + code) ? reading.say("activity.type." + code) : code;
    }

    private ActivityView view() {
        return view.get();
    }

    private Activity activity() {
        return Optional.ofNullable((Activity) request.getAttribute(ACTIVITY))
                .orElseThrow(() -> new Missing("activity"));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
