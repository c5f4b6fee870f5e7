package org.istmo.web.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleBook;
import org.istmo.reporting.sample.SampleItem;
import org.istmo.reporting.sample.SampleResult;
import org.istmo.web.account.SignedIn;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /samples/{id}}: the terms of a sample, its items, and what came of each. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SamplePage {

    static final String SAMPLE = "org.istmo.sample";
    private static final int ON_A_PAGE = 25;

    private SignedIn signedIn;
    private SampleBook book;
    private Reading reading;
    private TransactionTypes types;
    private HttpServletRequest request;
    private @Nullable List<SampleItem> found;

    protected SamplePage() {}

    @Inject
    public SamplePage(
            SignedIn signedIn, SampleBook book, Reading reading, TransactionTypes types, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.book = book;
        this.reading = reading;
        this.types = types;
        this.request = request;
    }

    /** Something that it says. */
    public record Said(String label, String value) {}

    /** What may come of an item. */
    public record Option(String code, String label, boolean chosen) {}

    /**
     * An item.
     *
     * @param said by whom and when; empty while nobody said anything
     * @param fault what was wrong with what was sent, in words; empty when nothing was
     */
    public record Item(
            long entry,
            String activity,
            String type,
            String date,
            String amount,
            String document,
            String result,
            String said,
            long version,
            List<Option> results,
            String note,
            String evidence,
            String fault) {}

    public long getId() {
        return sample().id();
    }

    public String getName() {
        return sample().terms().name();
    }

    public List<Said> getSaid() {
        KeptSample sample = sample();
        List<Said> said = new ArrayList<>();
        said.add(said("seed", String.valueOf(sample.terms().seed())));
        said.add(said("size", String.valueOf(sample.terms().size())));
        said.add(said(
                "method",
                reading.say("samples.method." + sample.terms().method().word())));
        said.add(said(
                "strata",
                sample.terms().strata().isEmpty()
                        ? reading.say("samples.noStrata")
                        : sample.terms().strata().stream()
                                .map(by -> reading.say("samples.by." + by.word()))
                                .collect(Collectors.joining(", "))));
        said.add(said(
                "filter",
                sample.terms().asked().isEmpty()
                        ? reading.say("samples.noFilter")
                        : sample.terms().asked().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining(" · "))));
        said.add(said("population", String.valueOf(sample.entries())));
        said.add(said("digest", sample.digest()));
        said.add(said(
                "last",
                sample.last().isEmpty()
                        ? reading.say("samples.noLast")
                        : sample.last().entrySet().stream()
                                .map(one -> one.getKey() + ": " + one.getValue())
                                .collect(Collectors.joining(" · "))));
        said.add(said("by", sample.by().name()));
        return said;
    }

    /** How many came to what, in a sentence. */
    public String getResults() {
        return Arrays.stream(SampleResult.values())
                .map(result -> reading.say("samples.result." + result.word()) + ": "
                        + sample().results().getOrDefault(result, 0))
                .collect(Collectors.joining(" · "));
    }

    public String getPaper() {
        return "/samples/" + getId() + "/working-paper.xlsx?lang=" + reading.getCode();
    }

    public int getPage() {
        return page(request);
    }

    public List<Item> getItems() {
        return found().stream()
                .skip((long) (getPage() - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(this::item)
                .toList();
    }

    /** Null on the first. */
    public @Nullable String getBefore() {
        return getPage() > 1 ? "/samples/" + getId() + "?page=" + (getPage() - 1) : null;
    }

    /** Null on the last. */
    public @Nullable String getNext() {
        return (long) getPage() * ON_A_PAGE < found().size()
                ? "/samples/" + getId() + "?page=" + (getPage() + 1)
                : null;
    }

    static int page(HttpServletRequest request) {
        String asked = Optional.ofNullable(request.getParameter("page")).orElse("");
        return asked.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(asked) : 1;
    }

    private Item item(SampleItem item) {
        SampleItem.Facts facts = item.facts();
        Optional<SampleTyped> typed = Optional.ofNullable((SampleTyped) request.getAttribute(SampleTyped.ATTRIBUTE))
                .filter(sent -> sent.about() == facts.entry());
        String result = typed.map(sent -> sent.values().getOrDefault("result", ""))
                .orElse(item.judgement().result().word());
        return new Item(
                facts.entry(),
                facts.identifier(),
                types.name(facts.type(), reading.getLanguage()),
                reading.day(facts.date()),
                reading.money(facts.value(), facts.currency()),
                facts.document(),
                reading.say("samples.result." + item.judgement().result().word()),
                item.by()
                        .map(Person::name)
                        .map(by -> reading.say(
                                "samples.said",
                                by,
                                item.at()
                                        .map(at -> reading.day(LocalDate.ofInstant(at.toInstant(), ZoneOffset.UTC)))
                                        .orElse("")))
                        .orElse(""),
                item.version(),
                Arrays.stream(SampleResult.values())
                        .map(one -> new Option(
                                one.word(),
                                reading.say("samples.result." + one.word()),
                                one.word().equals(result)))
                        .toList(),
                typed.map(sent -> sent.values().getOrDefault("note", ""))
                        .orElse(item.judgement().remark()),
                typed.map(sent -> sent.values().getOrDefault("evidence", ""))
                        .orElse(item.judgement().evidence()),
                typed.map(this::fault).orElse(""));
    }

    private String fault(SampleTyped typed) {
        return List.of("stale", "result", "note", "evidence").stream()
                .filter(typed.faults()::containsKey)
                .map(name -> reading.say("samples.fault." + name))
                .collect(Collectors.joining(" "));
    }

    private Said said(String key, String value) {
        return new Said(reading.say("samples.field." + key), value);
    }

    private List<SampleItem> found() {
        List<SampleItem> items = found;
        if (items == null) {
            items = book.items(signedIn.reader(), sample());
            found = items;
        }
        return items;
    }

    private KeptSample sample() {
        return Optional.ofNullable((KeptSample) request.getAttribute(SAMPLE)).orElseThrow(() -> new Missing("page"));
    }
}
