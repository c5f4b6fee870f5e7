package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/verifications",
                "/api/v1/iati/activities.xml",
                "/health/ready",
                "/openapi",
                "/session",
                "/sign-in",
                "/jakarta.faces.resource/istmo.css"
            })
    void these_are_open(String path) {
        assertTrue(OpenPaths.contains(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/me",
                "/api/v1/iati",
                "/api/v1/verifications/1",
                "/api/v1/iati/../me",
                "/api/v1/iati/%2e%2e/me",
                "/api/v1/iati/..;/me",
                "/api/v1/verifications;/../me",
                "/api/v1/iati//me",
                "/session/x",
                "/sign-in/x",
                "/metrics",
                "/metrics/vendor",
                "/jakarta.faces.resource/../reports"
            })
    void all_else_is_closed_and_so_are_roundabout_ways(String path) {
        assertFalse(OpenPaths.contains(path));
    }
}
