package org.istmo.web.activity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** An activity's body as a draft: what it names takes the place of what was, and what it does not name stays. */
final class ActivityForm {

    private static final int IDENTIFIER = 1000;
    private static final int CODE = 60;

    private static final Set<String> KNOWN = Set.of(
            "identifier",
            "office",
            "reportedBy",
            "title",
            "description",
            "kind",
            "status",
            "stage",
            "start",
            "end",
            "plannedStart",
            "actualStart",
            "plannedEnd",
            "actualEnd",
            "sensitivity",
            "hierarchy",
            "external",
            "externalAgency",
            "countries",
            "themes",
            "frameworks",
            "articles",
            "donor",
            "grant",
            "funding",
            "related",
            "counterparts",
            "participants",
            "partners",
            "budgets",
            "plannedDisbursements",
            "transactions",
            "results",
            "documents",
            "collaboration",
            "currency");

    /** What an answer says of an activity and nobody can: may be sent back, and changes nothing. */
    private static final Set<String> READ_ONLY = Set.of(
            "id",
            "href",
            "version",
            "rows",
            "counted",
            "sameEventAs",
            "sameMoneyAs",
            "receipt",
            "changedAt",
            "resembles",
            "documentsWithheld");

    private final JsonForm form;
    private final Optional<Activity> stored;
    private final DraftActivity before;
    private final Map<String, String> statuses;

    /** @param statuses of the stages, by the stages' codes */
    ActivityForm(JsonForm form, Optional<Activity> stored, Map<String, String> statuses) {
        this.form = form;
        this.stored = stored;
        this.before = stored.map(Activity::said).orElse(NOTHING);
        this.statuses = statuses;
    }

    private static final DraftActivity NOTHING = new DraftActivity(
            1,
            "",
            "",
            Map.of(),
            Map.of(),
            "",
            1,
            Map.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            "",
            DraftActivity.JSON,
            DraftDetails.NONE,
            DraftContents.NONE);

    /**
     * Reads all of it; what is wrong is remembered in the form.
     *
     * @param source the body itself
     * @param digest SHA-256 over the body and the version that it changes
     */
    DraftActivity read(String source, String digest) {
        form.knowsOnly(withReadOnly());
        StageForm stage = StageForm.read(form, before, statuses);
        Optional<String> currency = form.text("currency", 3);
        DraftContents contents = ContentForm.read(form, currency);
        return new DraftActivity(
                1,
                identifier(),
                form.says("reportedBy") ? form.text("reportedBy", 100).orElse("") : before.reportingOrg(),
                title(),
                form.says("description") ? form.words("description", ContentForm.WORDS) : before.description(),
                stage.status(),
                form.integer("hierarchy", 1, 9).map(Long::intValue).orElse(before.hierarchy()),
                DateForm.read(form, stage.status(), before.dates()),
                currency.orElse(null),
                organisations(contents),
                form.says("countries")
                        ? asBefore(ShareForm.countries(form), stored.map(Activity::places), before.places())
                        : before.places(),
                form.says("themes")
                        ? asBefore(ShareForm.themes(form), stored.map(Activity::themes), before.sectors())
                        : before.sectors(),
                TransactionForm.read(form, currency),
                source,
                digest,
                DraftActivity.JSON,
                details(stage.stage()),
                contents);
    }

    private static Set<String> withReadOnly() {
        Set<String> known = new HashSet<>(KNOWN);
        known.addAll(READ_ONLY);
        return known;
    }

    /** Office and identifier are what an activity is known by: neither changes. */
    private String identifier() {
        if (stored.isEmpty()) {
            return form.needed("identifier", IDENTIFIER);
        }
        same("identifier", before.identifier());
        same("office", stored.get().office().code());
        return before.identifier();
    }

    private void same(String name, String known) {
        form.text(name, IDENTIFIER)
                .filter(said -> !said.equals(known))
                .ifPresent(other -> form.wrong(name, "not-to-be-changed", "It is " + known + ", and stays so."));
    }

    private Map<String, String> title() {
        return stored.isEmpty() || form.says("title") ? form.neededWords("title", ContentForm.WORDS) : before.title();
    }

    /** Without partners in the body nobody is said to fund it, and the donor stays as well. */
    private static List<DraftOrganisation> organisations(DraftContents contents) {
        return contents.partners() == null
                ? List.of()
                : contents.partners().stream()
                        .map(partner -> new DraftOrganisation(partner.ref(), partner.name(), partner.role()))
                        .toList();
    }

    /** Percentages that are sent back as they were answered weigh as they did. */
    private static List<DraftShare> asBefore(
            List<DraftShare> said, Optional<List<DraftShare>> answered, List<DraftShare> weights) {
        return answered.isPresent() && said.equals(answered.get()) ? weights : said;
    }

    private DraftDetails details(@Nullable String stage) {
        return new DraftDetails(
                word("kind"),
                stage,
                form.oneOf("sensitivity", levels()).orElse(null),
                externalAgency(),
                word("donor"),
                word("grant"),
                form.says("funding") ? ShareForm.funding(form) : null,
                form.says("frameworks") ? ShareForm.frameworks(form) : null,
                form.says("articles") ? ShareForm.articles(form) : null,
                form.says("related")
                        ? form.forms("related").stream()
                                .map(ActivityForm::relation)
                                .toList()
                        : null,
                stored.isPresent() && !form.says("transactions"));
    }

    private static DraftRelation relation(JsonForm form) {
        form.knowsOnly(Set.of("type", "identifier"));
        return new DraftRelation(form.needed("type", 2), form.needed("identifier", IDENTIFIER));
    }

    private @Nullable String word(String name) {
        return form.says(name) ? form.text(name, Math.max(CODE, 100)).orElse("") : null;
    }

    private @Nullable String externalAgency() {
        Optional<Boolean> external = form.yesOrNo("external");
        Optional<String> agency = form.text("externalAgency", 300);
        Optional<String> known =
                Optional.ofNullable(before.details().externalAgency()).filter(name -> !name.isEmpty());
        if (external.equals(Optional.of(true))
                && agency.isEmpty()
                && (form.says("externalAgency") || known.isEmpty())) {
            form.wrong(
                    "externalAgency",
                    "agency-missing",
                    "An external activity belongs to another agency: say to which.");
        }
        if (external.equals(Optional.of(false))) {
            agency.ifPresent(name ->
                    form.wrong("externalAgency", "contradictory", "An activity of another agency is an external one."));
            return "";
        }
        return form.says("externalAgency") ? agency.orElse("") : null;
    }

    /** The words of the levels. */
    static Set<String> levels() {
        Set<String> levels = new HashSet<>();
        for (Sensitivity level : Sensitivity.values()) {
            levels.add(level.word());
        }
        return levels;
    }
}
