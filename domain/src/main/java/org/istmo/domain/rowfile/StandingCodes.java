package org.istmo.domain.rowfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which codes the records of an office name already: what was retired since stays valid where it stands. Asked within the transaction that posts the rows. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class StandingCodes {

    private static final String MEASURED = "indicator_measurement m JOIN result_indicator i ON i.id = m.indicator"
            + " JOIN activity_result r ON r.id = i.result WHERE r.activity = :activity AND m.";

    private static final Map<CodeList, List<String>> OF_ACTIVITY = Map.ofEntries(
            Map.entry(
                    CodeList.AGE_GROUP,
                    List.of("activity_participants WHERE activity = :activity AND age_group", MEASURED + "age_group")),
            Map.entry(
                    CodeList.ARTICLE,
                    List.of("activity_article WHERE activity = :activity AND treaty || ' ' || article")),
            Map.entry(CodeList.DONOR, List.of("activity WHERE id = :activity AND donor")),
            Map.entry(CodeList.FRAMEWORK, List.of("activity_framework WHERE activity = :activity AND framework")),
            Map.entry(CodeList.GOVERNMENT_LEVEL, List.of("activity_counterpart WHERE activity = :activity AND level")),
            Map.entry(CodeList.KIND, List.of("activity WHERE id = :activity AND kind")),
            Map.entry(CodeList.ORGANISATION_TYPE, List.of("activity_partner WHERE activity = :activity AND type")),
            Map.entry(
                    CodeList.PLACE,
                    List.of(
                            "activity_place WHERE activity = :activity AND place",
                            "activity_counterpart WHERE activity = :activity AND country",
                            "activity_participants WHERE activity = :activity AND country",
                            MEASURED + "country")),
            Map.entry(
                    CodeList.SEX,
                    List.of("activity_participants WHERE activity = :activity AND sex", MEASURED + "sex")),
            Map.entry(CodeList.STAGE, List.of("activity WHERE id = :activity AND stage")),
            Map.entry(CodeList.STATUS, List.of("activity WHERE id = :activity AND status")),
            Map.entry(CodeList.THEME, List.of("activity_theme WHERE activity = :activity AND theme")));

    /** Places and themes of an entry stand in one text: {@code MX=60;PA=40}. */
    private static final Map<CodeList, String> OF_ROW = Map.of(
            CodeList.COST_CATEGORY, "e.cost_category = :code",
            CodeList.PLACE, "';' || e.own_places LIKE '%;' || :code || '=%'",
            CodeList.THEME, "';' || e.own_themes LIKE '%;' || :code || '=%'");

    private Jdbi jdbi;

    protected StandingCodes() {}

    @Inject
    public StandingCodes(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** Whether the office's activity of that identifier names the code of that list. */
    public boolean ofActivity(Scope scope, OfficeCode office, String identifier, CodeList list, String code) {
        scope.mustBeStaff();
        List<String> places = OF_ACTIVITY.getOrDefault(list, List.of());
        return !places.isEmpty()
                && jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT id FROM activity WHERE office = :office AND identifier = :identifier")
                        .bind("office", office.code())
                        .bind("identifier", identifier)
                        .mapTo(Long.class)
                        .findOne()
                        .filter(activity -> places.stream().anyMatch(place -> names(handle, place, activity, code)))
                        .isPresent());
    }

    private static boolean names(Handle handle, String place, long activity, String code) {
        return handle.createQuery("SELECT count(*) FROM " + place + " = :code")
                        .bind("activity", activity)
                        .bind("code", code)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Whether the entry that stands of a template's row with that document names the code of that list. */
    public boolean ofRow(Scope scope, OfficeCode office, String document, CodeList list, String code) {
        scope.mustBeStaff();
        String names = OF_ROW.get(list);
        return names != null
                && !document.isEmpty()
                && jdbi.withHandle(handle ->
                        handle.createQuery("SELECT count(*) FROM entry e WHERE e.office = :office AND e.way = :way"
                                                + " AND e.document = :document AND (e.reverses IS NULL) IS TRUE"
                                                + " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id) AND "
                                                + names)
                                        .bind("office", office.code())
                                        .bind("way", DraftRow.TEMPLATE)
                                        .bind("document", document)
                                        .bind("code", code)
                                        .mapTo(Long.class)
                                        .one()
                                > 0);
    }
}
