package org.istmo.web.portfolio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.istmo.domain.ledger.UnallocatedParts;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.overlap.OverlapFilter;
import org.istmo.domain.overlap.Overlaps;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.Periods;
import org.istmo.reporting.dataset.region.LivePortfolio;
import org.istmo.reporting.issue.LivePortfolios;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** What an office with its centres, or the region, answers for now: its agreements out of the sums that are kept, and what waits in each of its offices. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PortfolioNow {

    private SignedIn signedIn;
    private LivePortfolios portfolios;
    private DueCalendar calendar;
    private Overlaps overlaps;
    private UnallocatedParts unallocated;
    private Periods periods;
    private Offices offices;
    private PortfolioWords words;
    private Reading reading;
    private Clock clock;
    private @Nullable LivePortfolio read;

    protected PortfolioNow() {}

    @Inject
    public PortfolioNow(
            SignedIn signedIn,
            LivePortfolios portfolios,
            DueCalendar calendar,
            Overlaps overlaps,
            UnallocatedParts unallocated,
            Periods periods,
            Offices offices,
            PortfolioWords words,
            Reading reading,
            Clock clock) {
        this.signedIn = signedIn;
        this.portfolios = portfolios;
        this.calendar = calendar;
        this.overlaps = overlaps;
        this.unallocated = unallocated;
        this.periods = periods;
        this.offices = offices;
        this.words = words;
        this.reading = reading;
        this.clock = clock;
    }

    /** Something that waits, and where there is any. */
    public record Waits(String label, List<Place> places) {

        public Waits {
            places = List.copyOf(places);
        }
    }

    /** How much waits in an office, and where its rows are. */
    public record Place(String office, String count, String href) {}

    /** @param about the code of an office, or {@value PortfolioPage#REGION}; the same one throughout a request */
    public LivePortfolio of(String about) {
        LivePortfolio portfolio = read;
        if (portfolio == null) {
            portfolio = portfolios.of(scope(), group(about), today(about));
            read = portfolio;
        }
        return portfolio;
    }

    /** In the order in which somebody is called to account for it. */
    public List<Waits> waiting(String about) {
        List<OfficeCode> group = group(about).stream()
                .sorted(Comparator.comparing(OfficeCode::code))
                .toList();
        Map<OfficeCode, Long> late = late(today(about));
        List<Waits> waits = new ArrayList<>();
        waits.add(waits("late", group, office -> late.getOrDefault(office, 0L), "/due?when=late&office="));
        waits.add(expiring(about));
        waits.add(waits("overlaps", group, this::overlaps, "/overlaps?office="));
        waits.add(waits("unallocated", group, this::unallocated, "/activities/unallocated?office="));
        return waits;
    }

    private Waits waits(String what, List<OfficeCode> group, ToLongFunction<OfficeCode> counting, String href) {
        List<Place> places = new ArrayList<>();
        for (OfficeCode office : group) {
            long count = counting.applyAsLong(office);
            if (count > 0) {
                places.add(new Place(office.code(), words.count(count), href + office.code()));
            }
        }
        return new Waits(reading.say("portfolio.now." + what), places);
    }

    private Map<OfficeCode, Long> late(LocalDate today) {
        return calendar.until(scope(), Optional.empty(), today).stream()
                .filter(entry -> entry.waiting().isPresent() && entry.late())
                .collect(Collectors.groupingBy(CalendarEntry::office, Collectors.counting()));
    }

    private Waits expiring(String about) {
        long count = of(about).totals().stream()
                .filter(total -> total.code().equals("expiring"))
                .mapToLong(
                        total -> Optional.ofNullable(total.agreements().count()).orElse(0L))
                .sum();
        List<Place> places = count == 0
                ? List.of()
                : List.of(new Place(
                        about.equals(PortfolioPage.REGION) ? reading.say("about.region") : about,
                        words.count(count),
                        "/portfolio?office=" + about + "&as=now&sort=end#agreements"));
        return new Waits(reading.say("portfolio.now.expiring"), places);
    }

    private long overlaps(OfficeCode office) {
        return overlaps.count(scope(), OverlapFilter.ofStatus("open").reportedBy(Set.of(office.code())));
    }

    private long unallocated(OfficeCode office) {
        return unallocated.count(scope(), periods.checked(scope(), office, YearMonth.now(clock)));
    }

    private Set<OfficeCode> group(String about) {
        return about.equals(PortfolioPage.REGION)
                ? offices.zones().keySet()
                : offices.withCentres(new OfficeCode(about));
    }

    private LocalDate today(String about) {
        ZoneId zone = about.equals(PortfolioPage.REGION)
                ? ZoneOffset.UTC
                : offices.zoneOf(new OfficeCode(about)).orElse(ZoneOffset.UTC);
        return LocalDate.now(clock.withZone(zone));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
