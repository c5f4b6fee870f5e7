package org.istmo.web.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP contract, version 1. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
