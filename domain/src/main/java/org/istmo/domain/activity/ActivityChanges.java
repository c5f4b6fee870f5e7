package org.istmo.domain.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to an activity, as the trail tells it: each field that is another one now, {@code .before} and {@code .after}; of a list the elements that
 * are gone and those that came, each as JSON.
 */
final class ActivityChanges {

    private static final DraftActivity NOTHING = new DraftActivity(
            1,
            "",
            "",
            Map.of(),
            Map.of(),
            "",
            0,
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

    private final Map<String, String> told = new LinkedHashMap<>();

    private ActivityChanges() {}

    static Map<String, String> between(Activity before, Activity after) {
        ActivityChanges changes = new ActivityChanges();
        changes.compare(before.said(), after.said());
        changes.compare(before.said().details(), after.said().details());
        changes.compare(before.said().contents(), after.said().contents());
        return changes.told;
    }

    /** What an activity holds that was not there before: its fields as they came. */
    static Map<String, String> entered(Activity entered) {
        ActivityChanges changes = new ActivityChanges();
        changes.compare(NOTHING, entered.said());
        changes.compare(NOTHING.details(), entered.said().details());
        changes.compare(NOTHING.contents(), entered.said().contents());
        changes.told.keySet().removeIf(field -> field.endsWith(".before"));
        return changes.told;
    }

    private void compare(DraftActivity before, DraftActivity after) {
        field("reportingOrg", before.reportingOrg(), after.reportingOrg());
        words("title", before.title(), after.title());
        words("description", before.description(), after.description());
        field("status", before.status(), after.status());
        field("hierarchy", before.hierarchy(), after.hierarchy());
        words("date", before.dates(), after.dates());
        list("organisations", before.organisations(), after.organisations());
        list("countries", before.places(), after.places());
        list("themes", before.sectors(), after.sectors());
        list("transactions", before.transactions(), after.transactions());
    }

    private void compare(DraftDetails before, DraftDetails after) {
        field("kind", before.kind(), after.kind());
        field("stage", before.stage(), after.stage());
        field("sensitivity", before.sensitivity(), after.sensitivity());
        field("externalAgency", before.externalAgency(), after.externalAgency());
        field("donor", before.donor(), after.donor());
        field("grant", before.grant(), after.grant());
        list("funding", before.funding(), after.funding());
        list("frameworks", before.frameworks(), after.frameworks());
        list("articles", before.articles(), after.articles());
        list("relations", before.relations(), after.relations());
    }

    private void compare(DraftContents before, DraftContents after) {
        list("counterparts", before.counterparts(), after.counterparts());
        list("participants", before.participants(), after.participants());
        list("partners", before.partners(), after.partners());
        list("budgets", before.budgets(), after.budgets());
        list("plannedDisbursements", before.plannedDisbursements(), after.plannedDisbursements());
        list("results", before.results(), after.results());
        list("documents", before.documents(), after.documents());
        field("collaboration", before.collaboration(), after.collaboration());
    }

    /** By language, or by kind of date. */
    private void words(String name, Map<String, ?> before, Map<String, ?> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> field(name + "." + key, before.get(key), after.get(key)));
    }

    private void field(String name, @Nullable Object before, @Nullable Object after) {
        String was = Objects.toString(before, "");
        String is = Objects.toString(after, "");
        if (was.equals(is)) {
            return;
        }
        told.put(name + ".before", was);
        told.put(name + ".after", is);
    }

    /** Most elements are what they were, where they were: the text is made of those that are not, or stand elsewhere. */
    private void list(String name, @Nullable List<?> before, @Nullable List<?> after) {
        List<?> was = before == null ? List.of() : before;
        List<?> is = after == null ? List.of() : after;
        int least = Math.min(was.size(), is.size());
        int first = 0;
        while (first < least && RecordText.areAlike(was.get(first), is.get(first))) {
            first++;
        }
        int last = 0;
        while (last < least - first
                && RecordText.areAlike(was.get(was.size() - 1 - last), is.get(is.size() - 1 - last))) {
            last++;
        }
        List<String> gone = texts(was.subList(first, was.size() - last));
        List<String> come = new ArrayList<>();
        for (String element : texts(is.subList(first, is.size() - last))) {
            if (!gone.remove(element)) {
                come.add(element);
            }
        }
        if (!gone.isEmpty()) {
            told.put(name + ".before", array(gone));
        }
        if (!come.isEmpty()) {
            told.put(name + ".after", array(come));
        }
    }

    private static List<String> texts(List<?> elements) {
        List<String> texts = new ArrayList<>();
        elements.forEach(element -> texts.add(RecordText.of(element)));
        return texts;
    }

    private static String array(List<String> elements) {
        return "[" + String.join(",", elements) + "]";
    }
}
