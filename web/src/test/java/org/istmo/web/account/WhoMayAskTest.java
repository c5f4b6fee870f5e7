package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.Consumes;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Forbidden;
import org.istmo.web.account.ApiPaths.Door;
import org.junit.jupiter.api.Test;

/** For whom each path of the API is. A new one is written down here by whoever has thought about it. */
class WhoMayAskTest {

    private static final List<Role> READERS =
            List.of(Role.OFFICER, Role.FINANCE, Role.HEAD, Role.TREATY, Role.AUDITOR, Role.ADMIN, Role.DONOR);

    /** By initial: officer, finance, head, treaty focal point, auditor, Administrator, donor. */
    private static final String INITIALS = "ofhtaAd";

    private static final String WRITTEN = """
            DELETE /clearance-steps/{type}                             .....A.
            DELETE /deputies/{id}                                      .fh..A.
            DELETE /mappings/{name}                                    of.....
            DELETE /offices/{office}/logo                              .....A.
            DELETE /schedules/{id}                                     o..t...
            DELETE /tokens/{id}                                        ofhtaAd
            DELETE /treaties/{code}/states/{state}/rounds/{id}/tasks/{task} ...t...
            GET /activities                                            ofhta..
            GET /activities/{id}                                       ofhta..
            GET /activities/{id}/entries                               ofhta..
            GET /aggregates                                            ofhta..
            GET /audit-findings                                        ofhta..
            GET /audit-findings/{id}                                   ofhta..
            GET /audit-looks                                           .......
            GET /audit-samples                                         ....a..
            GET /audit-samples/{id}                                    ....a..
            GET /audit-samples/{id}/items/{entry}                      ....a..
            GET /audit-samples/{id}/working-paper.xlsx                 ....a..
            GET /audit-trail                                           ....a..
            GET /audit-trail/heads                                     ....a..
            GET /audit-trail/heads/{day}                               ....a..
            GET /audit-trail/heads/{day}.txt                           ....a..
            GET /audit-trail/verification                              ....a..
            GET /audit-trail/verifier.jar                              ....a..
            GET /calendar                                              ofhta..
            GET /calendar/stuck                                        ofhta..
            GET /clearance-steps                                       ofhtaA.
            GET /clearance-steps/{type}                                ofhtaA.
            GET /consultations/{id}/responses/{response}               ofhta..
            GET /cut-off                                               .f..a..
            GET /deputies                                              ofhtaA.
            GET /donors                                                ofhtaAd
            GET /donors/{code}                                         ofhtaAd
            GET /donors/{code}/statement-format                        ofhta..
            GET /due-dates                                             ofhta.d
            GET /due-diligence/missing                                 ofhta..
            GET /entries/{id}/reports                                  ofhta..
            GET /exports/{ledger}.{format}                             ....a..
            GET /grants                                                ofhta.d
            GET /grants/{id}                                           ofhta.d
            GET /grants/{id}/due-dates                                 ofhta.d
            GET /grants/{id}/statement-format                          ofhta..
            GET /imports                                               ofhta..
            GET /imports/templates/{name}.{format}                     ofhta..
            GET /imports/{id}                                          ofhta..
            GET /imports/{id}/notes                                    ofhta..
            GET /imports/{id}/rejections                               ofhta..
            GET /imports/{id}/rejections.{format}                      ofhta..
            GET /imports/{id}/rejections/{rejection}/source            ofhta..
            GET /imports/{id}/sums                                     ofhta..
            GET /ledger/cells/proof                                    .f..aA.
            GET /mappings                                              ofhta..
            GET /mappings/{name}                                       ofhta..
            GET /me                                                    ofhtaAd
            GET /me/digest                                             ofhtaAd
            GET /notices                                               ofhta..
            GET /offices/{office}/logo                                 ofhtaA.
            GET /outbox                                                .....A.
            GET /outbox/{id}                                           .....A.
            GET /overlaps                                              ofhta..
            GET /overlaps/{id}                                         ofhta..
            GET /periods/{office}                                      ofhta..
            GET /periods/{office}/closings                             ofhta..
            GET /periods/{office}/{month}/checks                       ofhta..
            GET /periods/{office}/{month}/checks/rejections            ofhta..
            GET /periods/{office}/{month}/checks/unallocated           ofhta..
            GET /programme-needs/{id}/history                          ofhta..
            GET /rates                                                 ofhta..
            GET /rates/missing                                         ofhta..
            GET /reconciliations/{mapping}                             of..a..
            GET /reference                                             ofhtaA.
            GET /reference/{list}                                      ofhtaA.
            GET /reference/{list}/{code}                               ofhtaA.
            GET /report-types                                          ofhtaAd
            GET /reports                                               ofhta.d
            GET /reports/{id}                                          ofhta.d
            GET /reports/{id}/acknowledgements                         ofhta.d
            GET /reports/{id}/changes                                  ofhta.d
            GET /reports/{id}/changes/{key}/rows                       ofhta.d
            GET /reports/{id}/comments                                 ofhta..
            GET /reports/{id}/figures                                  ofhta.d
            GET /reports/{id}/figures/{key}/rows                       ofhta.d
            GET /reports/{id}/files/{language}.{format}                ofhta.d
            GET /reports/{id}/preview                                  ofhta..
            GET /reports/{id}/preview/{language}.{format}              ofhta..
            GET /reports/{id}/questions                                ofhta.d
            GET /reports/{id}/tie-out                                  ofhta..
            GET /returns                                               ofhta..
            GET /returns/{centre}/{month}                              ofhta..
            GET /runs/{id}                                             ofhta..
            GET /runs/{id}/sitting                                     ofhta..
            GET /runs/{id}/sittings                                    ofhta..
            GET /runs/{id}/sittings/{number}                           ofhta..
            GET /schedules                                             ofhta..
            GET /schedules/proposals                                   ofhta..
            GET /schedules/{id}                                        ofhta..
            GET /schedules/{id}/next                                   ofhta..
            GET /schedules/{id}/runs                                   ofhta..
            GET /signing-key                                           .....A.
            GET /states                                                ofhta..
            GET /states/{state}/participation                          ofhta..
            GET /tokens                                                ofhtaAd
            GET /treaties                                              ofhta..
            GET /treaties/gaps                                         ofhta..
            GET /treaties/rounds                                       ofhta..
            GET /treaties/{code}                                       ofhta..
            GET /treaties/{code}/articles                              ofhta..
            GET /treaties/{code}/articles/{article}                    ofhta..
            GET /treaties/{code}/matrix                                ofhta..
            GET /treaties/{code}/proposals                             ofhta..
            GET /treaties/{code}/proposals/{activity}/{article}        ofhta..
            GET /treaties/{code}/states                                ofhta..
            GET /treaties/{code}/states/{state}/articles               ofhta..
            GET /treaties/{code}/states/{state}/articles/{article}     ofhta..
            GET /treaties/{code}/states/{state}/articles/{article}/entries ofhta..
            GET /treaties/{code}/states/{state}/articles/{article}/evidence/{id} ofhta..
            GET /treaties/{code}/states/{state}/articles/{article}/history ofhta..
            GET /treaties/{code}/states/{state}/participation          ofhta..
            GET /treaties/{code}/states/{state}/participation/history  ofhta..
            GET /treaties/{code}/states/{state}/reported-elsewhere     ofhta..
            GET /treaties/{code}/states/{state}/rounds                 ofhta..
            GET /treaties/{code}/states/{state}/rounds/{id}            ofhta..
            GET /treaties/{code}/states/{state}/rounds/{id}/asked      ofhta..
            GET /treaties/{code}/states/{state}/rounds/{id}/consent/history ofhta..
            GET /treaties/{code}/states/{state}/rounds/{id}/document   ofhta..
            GET /treaties/{code}/states/{state}/rounds/{id}/questions  ofhta..
            GET /treaties/{code}/states/{state}/rounds/{id}/questions/{article} ofhta..
            GET /treaties/{code}/states/{state}/rounds/{id}/tasks      ofhta..
            GET /treaties/{code}/states/{state}/rounds/{id}/tasks/{task} ofhta..
            GET /{kind}                                                ofhta..
            GET /{kind}/{id}                                           ofhta..
            HEAD /exports/{ledger}.{format}                            ....a..
            HEAD /reports/{id}/files/{language}.{format}               ofhta.d
            POST /accounts                                             .....A.
            POST /activities                                           o......
            POST /audit-findings                                       ....a..
            POST /audit-findings/{id}/close                            ....a..
            POST /audit-findings/{id}/issue                            ....a..
            POST /audit-findings/{id}/recommendations/{number}/answer  ofhta..
            POST /audit-findings/{id}/reopen                           ....a..
            POST /audit-samples                                        ....a..
            POST /deputies                                             .fh..A.
            POST /donors                                               of...A.
            POST /grants                                               ofh....
            POST /imports                                              of.....
            POST /imports/{id}/rejections/{rejection}/dismissal        o......
            POST /ledger/cells/rebuild                                 .f...A.
            POST /mappings                                             of.....
            POST /narratives/prefill                                   o.h....
            POST /notices/{id}/read                                    ofhta..
            POST /outbox/{id}/retry                                    .....A.
            POST /overlaps/resemblances                                ofhta..
            POST /overlaps/{id}/decision                               o.h....
            POST /overlaps/{id}/decision/reversal                      o.h....
            POST /periods/{office}/{month}/close                       .f.....
            POST /periods/{office}/{month}/reopen                      .f.....
            POST /rates                                                .f.....
            POST /reference/{list}                                     .....A.
            POST /reports                                              o..t...
            POST /reports/{id}/acknowledgements                        ......d
            POST /reports/{id}/clear                                   ofhta.d
            POST /reports/{id}/comments                                ofhta..
            POST /reports/{id}/comments/{number}/resolve               ofhta..
            POST /reports/{id}/questions                               ......d
            POST /reports/{id}/questions/{question}/answer             ofh....
            POST /reports/{id}/redraft                                 ofhta..
            POST /reports/{id}/retry                                   o......
            POST /reports/{id}/return                                  ofhta.d
            POST /reports/{id}/revisions                               o......
            POST /reports/{id}/submit                                  ofhta.d
            POST /reports/{id}/tie-out/{exception}/accept              .f.....
            POST /reports/{id}/withdraw                                ofhta.d
            POST /returns/{centre}/{month}                             o......
            POST /runs/{id}/clear                                      ofht...
            POST /runs/{id}/retry                                      o..t...
            POST /runs/{id}/return                                     ofht...
            POST /runs/{id}/submit                                     ofht...
            POST /schedules                                            o..t...
            POST /schedules/{id}/pause                                 o..t...
            POST /schedules/{id}/resume                                o..t...
            POST /schedules/{id}/run                                   o..t...
            POST /tokens                                               ofhtaAd
            POST /treaties/{code}/proposals/{activity}/{article}/decision ...t...
            POST /treaties/{code}/proposals/{activity}/{article}/decision/reversal ...t...
            POST /treaties/{code}/states/{state}/articles/{article}/evidence ...t...
            POST /treaties/{code}/states/{state}/rounds                ...t...
            POST /treaties/{code}/states/{state}/rounds/{id}/close     ...t...
            POST /treaties/{code}/states/{state}/rounds/{id}/reopen    ...t...
            POST /treaties/{code}/states/{state}/rounds/{id}/take-over ...t...
            POST /treaties/{code}/states/{state}/rounds/{id}/tasks     ...t...
            POST /verifications                                        ofhtaAd
            POST /{kind}                                               ofhta..
            POST /{kind}/{id}/{step}                                   ofhta..
            PUT /accounts/{name}/mail                                  .....A.
            PUT /activities/{id}                                       o......
            PUT /audit-findings/{id}                                   ....a..
            PUT /audit-samples/{id}/items/{entry}                      ....a..
            PUT /clearance-steps/{type}                                .....A.
            PUT /donors/{code}                                         of...A.
            PUT /donors/{code}/statement-format                        ofh....
            PUT /grants/{id}                                           ofh....
            PUT /grants/{id}/statement-format                          ofh....
            PUT /mappings/{name}                                       of.....
            PUT /me/digest                                             ofhtaAd
            PUT /offices/{office}/logo                                 .....A.
            PUT /reference/{list}/{code}                               .....A.
            PUT /schedules/{id}                                        o..t...
            PUT /signing-key                                           .....A.
            PUT /treaties/{code}/states/{state}/articles/{article}     ...t...
            PUT /treaties/{code}/states/{state}/participation          ...t...
            PUT /treaties/{code}/states/{state}/rounds/{id}/consent    ...t...
            PUT /treaties/{code}/states/{state}/rounds/{id}/questions/{article} ...t...
            PUT /treaties/{code}/states/{state}/rounds/{id}/tasks/{task} ...t...
            PUT /{kind}/{id}                                           ofhta..
            """;

    @Test
    void every_path_is_for_those_who_are_written_down_and_for_nobody_else() {
        Map<String, String> declared = new TreeMap<>();
        ApiPaths.all().forEach(door -> declared.put(door.toString(), admitted(door)));

        assertEquals(
                WRITTEN.strip(),
                declared.entrySet().stream()
                        .map(entry -> "%-58s %s".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void what_auditors_look_at_is_for_the_head_of_audit_and_no_other_role() {
        OpenTo open = open("GET /audit-looks");

        assertDoesNotThrow(() -> DoorOfEachPath.pass(open, being(Role.HEAD_OF_AUDIT)));
        assertThrows(Forbidden.class, () -> DoorOfEachPath.pass(open, being(READERS.toArray(new Role[0]))));
        assertThrows(Forbidden.class, () -> DoorOfEachPath.pass(open("GET /audit-trail"), being(Role.HEAD_OF_AUDIT)));
    }

    @Test
    void whoever_has_several_roles_comes_in_by_any_of_them() {
        OpenTo open = open("GET /audit-trail");

        assertDoesNotThrow(() -> DoorOfEachPath.pass(open, being(Role.OFFICER, Role.AUDITOR)));
        assertThrows(Forbidden.class, () -> DoorOfEachPath.pass(open, being(Role.OFFICER, Role.HEAD)));
    }

    @Test
    void a_path_that_does_not_say_for_whom_it_is_does_not_open() throws NoSuchMethodException {
        class Forgotten {
            @SuppressWarnings("unused")
            public void one() {}
        }
        var method = Forgotten.class.getMethod("one");

        assertThrows(IllegalStateException.class, () -> DoorOfEachPath.of(Forgotten.class, method));
    }

    /** So that {@code JsonBody} reads it, which refuses what names a field twice. */
    @Test
    void every_body_of_json_comes_as_text() {
        List<String> bound = ApiPaths.all().stream()
                .filter(door -> door.method().isAnnotationPresent(Consumes.class))
                .filter(door -> Arrays.stream(door.method().getParameters())
                        .filter(parameter -> parameter.getAnnotations().length == 0)
                        .anyMatch(body -> body.getType() != String.class && body.getType() != InputStream.class))
                .map(Door::toString)
                .toList();

        assertEquals(List.of(), bound);
    }

    private static String admitted(Door door) {
        OpenTo open = DoorOfEachPath.of(door.owner(), door.method());
        StringBuilder admitted = new StringBuilder();
        for (int index = 0; index < READERS.size(); index++) {
            admitted.append(passes(open, READERS.get(index)) ? INITIALS.charAt(index) : '.');
        }
        return admitted.toString();
    }

    private static boolean passes(OpenTo open, Role role) {
        try {
            DoorOfEachPath.pass(open, being(role));
            return true;
        } catch (Forbidden refused) {
            assertEquals("role-missing", refused.code());
            return false;
        }
    }

    private static OpenTo open(String door) {
        return ApiPaths.all().stream()
                .filter(known -> known.toString().equals(door))
                .map(known -> DoorOfEachPath.of(known.owner(), known.method()))
                .findFirst()
                .orElseThrow();
    }

    private static Reader being(Role... roles) {
        return new Reader(1, "one", "One", Set.of(roles), Set.of(), Optional.empty(), false, Set.of(), "");
    }
}
