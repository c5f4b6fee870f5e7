package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Stale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people at one record, or at what two records share. */
class AtOnceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_deployments_of_an_expert_at_once_one_is_refused(Vendor vendor) throws Exception {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject expert = desk.add(
                desk.panama,
                "experts",
                "{'office': 'ROPAN', 'name': 'N', 'themes': ['corruption'], 'languages': ['es']}");
        String deployment = "{'office': 'ROPAN', 'expert': " + RegisterDesk.id(expert)
                + ", 'country': 'HN', 'from': '2024-06-01', 'to': '2024-06-10', 'task': {'es': 'Asesoría'}}";

        assertEquals(1, twice(() -> desk.add(desk.panama, "deployments", deployment)));

        assertEquals("1", desk.text("SELECT CAST(count(*) AS VARCHAR(10)) FROM deployment"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_changes_at_once_one_is_refused(Vendor vendor) throws Exception {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject expert = desk.add(
                desk.panama,
                "experts",
                "{'office': 'ROPAN', 'name': 'N', 'themes': ['corruption'], 'languages': ['es']}");

        assertEquals(1, twice(() -> desk.change(desk.panama, "experts", expert, expert.toString())));

        assertEquals(2, desk.one("experts", expert).getInt("version"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_narratives_of_a_section_at_once_one_is_refused(Vendor vendor) throws Exception {
        RegisterDesk desk = new RegisterDesk(vendor);
        String narrative =
                "{'office': 'ROPAN', 'periodFrom': '2024-01-01', 'periodTo': '2024-03-31', 'section': 'risks', 'text': {'es': 'Riesgos'}}";

        assertEquals(1, twice(() -> desk.add(desk.panama, "narratives", narrative)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_next_consultations_at_once_the_second_goes_on_from_the_first(Vendor vendor) throws Exception {
        RegisterDesk desk = new RegisterDesk(vendor);
        String consultation =
                "{'office': 'ROPAN', 'mechanism': 'SDP', 'level': 'expert', 'title': {'en': 'C'}, 'date': '%s', 'country': 'DO', 'responses': %s}";
        desk.add(
                desk.panama,
                "consultations",
                consultation.formatted("2023-01-01", "[{'text': {'en': 'Do'}, 'office': 'ROPAN'}]"));

        assertEquals(
                2, twice(() -> desk.add(desk.panama, "consultations", consultation.formatted("2024-01-01", "[]"))));

        assertEquals("carried\ncarried\nopen", desk.text("SELECT status FROM agreed_response ORDER BY id"));
    }

    /** How many of the two were not refused. */
    private static long twice(Callable<JsonObject> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> one = () -> {
                together.await();
                try {
                    work.call();
                    return true;
                } catch (Invalid | Stale refused) {
                    return false;
                }
            };
            List<Future<Boolean>> both = List.of(people.submit(one), people.submit(one));
            long taken = 0;
            for (Future<Boolean> each : both) {
                taken += each.get() ? 1 : 0;
            }
            return taken;
        } finally {
            people.shutdown();
        }
    }
}
