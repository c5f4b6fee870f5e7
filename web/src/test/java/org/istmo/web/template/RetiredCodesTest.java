package org.istmo.web.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes that were retired since: what names one already may name it again, and nothing new does. */
class RetiredCodesTest {

    private static final String ACTIVITIES =
            "identifier,title_en,kind,stage,countries,themes,frameworks,counterparts,participants_by_age,partners\r\n";
    private static final String ACTIVITY = ",Training,training,running,MX 60; PA 40,corruption 50; forensics 50,"
            + "SICA-UNODC,\"PA, state: MP\",female adult 10,\"funding, 10: State\"\r\n";
    private static final String TRANSACTIONS =
            "activity,document,type,date,amount,currency,cost_category,themes,countries\r\n";
    private static final String RESULTS =
            "activity,level,result,indicator,period_from,period_to,actual,sex,age_group,country\r\n";
    private static final List<String> RETIRED = List.of(
            "activity_kind WHERE code = 'training'",
            "activity_stage WHERE code = 'running'",
            "place WHERE code = 'PA'",
            "theme WHERE code IN ('corruption', 'kidnapping')",
            "framework WHERE code = 'SICA-UNODC'",
            "government_level WHERE code = 'state'",
            "sex WHERE code = 'female'",
            "age_group WHERE code = 'adult'",
            "organisation_type WHERE code = '10'",
            "cost_category WHERE code = 'travel'");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_that_names_them_already_may_be_stated_again_and_another_may_not_name_them(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITIES + "A-1" + ACTIVITY);
        retire(desk);

        Receipt again = desk.csv(ACTIVITIES + "A-1" + ACTIVITY.replace("Training", "Course"));
        assertEquals(
                new Tally(0, 1, 0, 0), again.tally(), () -> desk.reasons(again).toString());
        assertEquals(
                1, desk.intake().count("activity WHERE title_en = 'Course' AND status = '2' AND kind = 'training'"));

        Receipt other = desk.csv(ACTIVITIES + "A-2" + ACTIVITY);
        assertEquals(new Tally(0, 0, 0, 1), other.tally());
        assertEquals(
                Set.of(
                        "stage",
                        "kind",
                        "countries",
                        "themes",
                        "frameworks",
                        "counterparts",
                        "participants_by_age",
                        "partners"),
                desk.reasons(other).stream()
                        .filter(reason -> reason.code().equals("retired-code"))
                        .map(reason -> reason.pointer().replace("row 2, column ", ""))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_an_activity_did_not_name_before_it_cannot_name_now(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITIES + "A-1" + ACTIVITY);
        retire(desk);

        Receipt more = desk.csv(ACTIVITIES + "A-1" + ACTIVITY.replace("forensics", "kidnapping"));

        assertEquals(new Tally(0, 0, 0, 1), more.tally());
        assertEquals(
                List.of("row 2, column themes retired-code"),
                desk.reasons(more).stream()
                        .map(reason -> reason.pointer() + " " + reason.code())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void so_it_is_with_rows_of_money_and_of_results(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITIES + "A-1" + ACTIVITY);
        String money = "A-1,D-1,4,2023-05-01,100,USD,travel,kidnapping,PA\r\n";
        String measured = "A-1,output,R,I,2023-01-01,2023-12-31,5,female,adult,PA\r\n";
        desk.csv(TRANSACTIONS + money);
        desk.csv(RESULTS + measured);
        retire(desk);

        assertEquals(new Tally(0, 0, 1, 0), desk.csv(TRANSACTIONS + money).tally());
        assertEquals(
                new Tally(0, 1, 0, 0),
                desk.csv(TRANSACTIONS + money.replace("100", "90")).tally());
        Receipt another = desk.csv(TRANSACTIONS + money.replace("D-1", "D-2"));
        assertEquals(
                List.of("row 2, column cost_category retired-code", "row 2, column themes retired-code"),
                desk.reasons(another).stream()
                        .map(reason -> reason.pointer() + " " + reason.code())
                        .toList());
        assertEquals(
                new Tally(0, 1, 0, 0),
                desk.csv(RESULTS + measured.replace(",5,", ",6,")).tally());
    }

    private static void retire(RowDesk desk) {
        desk.intake()
                .database()
                .jdbi()
                .useHandle(handle -> RETIRED.forEach(table -> handle.execute(
                        "UPDATE " + table.replace(" WHERE ", " SET retired_on = DATE '2024-01-01' WHERE "))));
    }
}
