package org.istmo.web.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.export.Estimate;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Looked;
import org.jspecify.annotations.Nullable;

/** {@code /ledgers}: which rows of which ledger, how many there are, and the files. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class LedgersPage {

    private static final List<String> DAYS = List.of("from", "to");
    private static final List<String> FIELDS = List.of(
            "office",
            "country",
            "theme",
            "donor",
            "grant",
            "treaty",
            "article",
            "framework",
            "kind",
            "stage",
            "status",
            "sensitivity",
            "from",
            "to",
            "q",
            "who",
            "what",
            "outcome");

    private static final String UNKNOWN = "unknown-parameter";

    /** The codes of refusals that have words of their own. */
    private static final Set<String> FAULTS = Set.of(
            "no-date",
            "out-of-range",
            "before-from",
            "too-long",
            "too-many",
            "crossed",
            "filter-of-the-trail",
            "no-filter-of-the-trail");

    private SignedIn signedIn;
    private Reading reading;
    private HttpServletRequest request;

    protected LedgersPage() {}

    @Inject
    public LedgersPage(SignedIn signedIn, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.request = request;
    }

    /** A ledger to choose. */
    public record Option(String code, String label, boolean chosen) {}

    /**
     * A field of the filter.
     *
     * @param type of the input, {@code text} or {@code date}
     * @param fault what is wrong with it, in words; empty when nothing is
     */
    public record Field(String name, String label, String type, String value, String fault) {}

    /** Those that are the reader's to take. */
    public List<Option> getLedgers() {
        boolean all = signedIn.reader().is(Role.AUDITOR);
        return Arrays.stream(ExportedLedger.values())
                .filter(ledger -> all || ledger.isOfAgreements())
                .map(ledger -> new Option(ledger.word(), label(ledger), ledger == choice().ledger()))
                .toList();
    }

    public List<Field> getFields() {
        return FIELDS.stream()
                .map(name -> new Field(
                        name,
                        reading.say("ledgers.field." + name),
                        DAYS.contains(name) ? "date" : "text",
                        choice().asked().getOrDefault(name, ""),
                        fault("?" + name)))
                .toList();
    }

    /** What is wrong with all of it, in words; empty when nothing is. */
    public String getFault() {
        String unknown = choice().faults().stream()
                .filter(field -> field.code().equals(UNKNOWN))
                .map(field -> field.pointer().substring(1))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            return reading.say("ledgers.fault." + UNKNOWN, unknown);
        }
        return choice().busy() ? reading.say("ledgers.busy") : fault("?");
    }

    /** Whether anything is asked for. */
    public boolean isFiltered() {
        return isChosen() || !choice().asked().isEmpty();
    }

    public boolean isChosen() {
        return choice().estimate().isPresent() || choice().busy();
    }

    /** How far counting is; null where nothing is counted. */
    public @Nullable Looked<Estimate> getLooked() {
        return choice().estimate().orElse(null);
    }

    /** What is to be had, in a sentence; empty while that is not counted. */
    public String getEstimate() {
        String ledger = label(choice().ledger());
        return choice().estimate()
                .flatMap(Looked::seen)
                .map(estimate -> reading.say(
                        "ledgers.estimate." + word(estimate),
                        ledger,
                        reading.number(BigDecimal.valueOf(estimate.rows())),
                        estimate.rows()))
                .orElse("");
    }

    /** Where the file is, by its format. */
    public String href(String format) {
        String lang = format.equals("xlsx") ? "lang=" + reading.getCode() : "";
        String rest = choice().asked().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String query = lang.isEmpty() || rest.isEmpty() ? lang + rest : rest + "&" + lang;
        return "/ledgers/" + choice().ledger().word() + "." + format + (query.isEmpty() ? "" : "?" + query);
    }

    private static String word(Estimate estimate) {
        return switch (estimate.bound()) {
            case ALL -> "all";
            case MORE -> "more";
            case UNKNOWN -> "unknown";
        };
    }

    private String label(ExportedLedger ledger) {
        return reading.say("ledgers.ledger." + ledger.word());
    }

    private String fault(String pointer) {
        return choice().faults().stream()
                .filter(field -> field.pointer().equals(pointer))
                .findFirst()
                .map(field -> reading.say("ledgers.fault." + (FAULTS.contains(field.code()) ? field.code() : "other")))
                .orElse("");
    }

    private LedgerChoice choice() {
        if (request.getAttribute(LedgerChoice.ATTRIBUTE) instanceof LedgerChoice choice) {
            return choice;
        }
        throw new Missing("page");
    }
}
