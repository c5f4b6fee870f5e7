package org.istmo.web.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The HTTP contract, version 1. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    /** A refusal without a body is answered as it is and not with a page of the server's; there is no WADL beside OpenAPI. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
