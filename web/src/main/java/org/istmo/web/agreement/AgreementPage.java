package org.istmo.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.grant.AgreementNames;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.Amendment;
import org.istmo.domain.grant.Instalment;
import org.istmo.domain.grant.SupportCost;
import org.istmo.domain.office.Offices;
import org.istmo.domain.partner.DonorNames;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /agreements/{id}}: what was agreed, amended and paid. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AgreementPage {

    private ShownAgreement shown;
    private AgreementNames names;
    private DonorNames donors;
    private Offices offices;
    private Reading reading;
    private Clock clock;

    protected AgreementPage() {}

    @Inject
    public AgreementPage(
            ShownAgreement shown,
            AgreementNames names,
            DonorNames donors,
            Offices offices,
            Reading reading,
            Clock clock) {
        this.shown = shown;
        this.names = names;
        this.donors = donors;
        this.offices = offices;
        this.reading = reading;
        this.clock = clock;
    }

    /** Before the page: its markup by itself is the room of no agreement. */
    public void mustBeNamed() throws IOException {
        if (!shown.isNamed()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "no agreement is named");
            faces.responseComplete();
        }
    }

    /** What it is called, or else its number. */
    public String getTitle() {
        String title = reading.in(terms().title());
        return title.isEmpty() ? getNumber() : title;
    }

    public long getId() {
        return shown.id();
    }

    public String getNumber() {
        return terms().number();
    }

    /** The form that changes it; null where the reader may not. */
    public @Nullable String getEdit() {
        return shown.isChangedByReader() ? "/agreements/" + shown.id() + "/edit" : null;
    }

    /** The contract as it holds today, with what was signed where that was something else. */
    public List<Fact> getFacts() {
        AgreementTerms terms = terms();
        AgreementNames.Named named = names.of(shown.scope(), shown.id());
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("number", terms.number()));
        facts.add(fact("donor", donors.of(shown.scope(), terms.donor()).orElse(terms.donor())));
        facts.add(fact("office", reading.in(named.office())));
        facts.add(fact("status", reading.in(named.status())));
        facts.add(fact("period", reading.period(terms.start(), terms.endInForce())));
        if (!terms.end().equals(terms.endInForce())) {
            facts.add(fact("signedEnd", reading.day(terms.end())));
        }
        facts.add(fact("amount", reading.money(terms.amountInForce(), terms.currency())));
        if (terms.amount().compareTo(terms.amountInForce()) != 0) {
            facts.add(fact("signedAmount", reading.money(terms.amount(), terms.currency())));
        }
        facts.add(fact("earmarking", earmarking(named)));
        terms.supportCost().ifPresent(support -> facts.add(fact("support", support(support))));
        return facts;
    }

    /** In their order. */
    public List<AmendmentLine> getAmendments() {
        return terms().amendments().stream().map(this::line).toList();
    }

    /** How many documents of amendments are kept back from the reader, in a sentence; empty when none is. */
    public String getWithheld() {
        int withheld = shown.kept().withheld();
        return withheld > 0 ? reading.say("room.amendment.withheld", withheld) : "";
    }

    /** In their order. */
    public List<InstalmentLine> getInstalments() {
        LocalDate today = LocalDate.now(clock.withZone(zone()));
        return terms().instalments().stream()
                .map(instalment -> line(instalment, today))
                .toList();
    }

    private AmendmentLine line(Amendment amendment) {
        String amount = amendment
                .amountChange()
                .map(change -> (change.signum() > 0 ? "+" : "") + reading.money(change, terms().currency()))
                .orElse("");
        String end = amendment
                .end()
                .map(day -> reading.say("room.amendment.end", reading.day(day)))
                .orElse("");
        @Nullable String document = amendment.document().isEmpty() ? null : amendment.document();
        return new AmendmentLine(
                amendment.number(),
                reading.day(amendment.date()),
                reading.say("room.amendment." + amendment.kind().word()),
                Stream.of(amount, end).filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")),
                amendment.signedBy(),
                reading.in(amendment.words()),
                document);
    }

    private InstalmentLine line(Instalment instalment, LocalDate today) {
        Optional<LocalDate> received = instalment.receivedOn();
        boolean late = received.isEmpty()
                && instalment.due().filter(due -> due.isBefore(today)).isPresent();
        return new InstalmentLine(
                instalment.due().map(reading::day).orElse(""),
                instalment.condition(),
                reading.money(instalment.amount(), instalment.currency()),
                received.map(day -> reading.say("room.instalment.paid", reading.day(day)))
                        .orElseGet(() -> reading.say(late ? "room.instalment.late" : "room.instalment.open")),
                received.isPresent() ? "issued" : late ? "failed" : "queued");
    }

    private String earmarking(AgreementNames.Named named) {
        String all = Stream.concat(
                        named.earmarks().stream().map(reading::in),
                        Stream.of(reading.in(terms().earmarking().words())))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? reading.say("room.fact.unearmarked") : all;
    }

    private String support(SupportCost support) {
        String rate = reading.number(support.rate()) + "\u00a0%";
        String base = reading.say("room.support." + support.base().word());
        return terms().budgetLines().isEmpty()
                ? rate + " " + base
                : reading.say(
                        "room.support.amount",
                        rate,
                        base,
                        reading.money(support.of(terms().budgetLines()), terms().currency()));
    }

    private Fact fact(String what, String value) {
        return new Fact(reading.say("room.fact." + what), value);
    }

    private ZoneId zone() {
        return offices.zoneOf(terms().office()).orElse(ZoneId.of("UTC"));
    }

    private AgreementTerms terms() {
        return shown.terms();
    }
}
