package org.istmo.shipped;

/** An office of a sentence's own, so that what others bring and close does not count in it. */
final class OwnOffice {

    private OwnOffice() {}

    /** With an officer; told in English and Spanish alike. */
    static Caller open(Story story, String code, String officer) {
        Caller admin = story.as("admin");
        admin.post("/api/v1/reference/offices", """
                        {"code": "%1$s", "kind": "office", "name": {"en": "Office %1$s", "es": "Oficina %1$s"}, "country": "CO",
                         "status": "open", "zone": "America/Bogota"}""".formatted(code)).expect(201);
        admin.post("/api/v1/accounts", """
                        {"name": "%s", "displayName": "officer", "roles": ["officer"], "offices": ["%s"], "password": "%s"}""".formatted(officer, code, Server.PASSWORD))
                .expect(201);
        return story.as(officer);
    }
}
