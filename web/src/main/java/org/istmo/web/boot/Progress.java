package org.istmo.web.boot;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the start is: what a load balancer is told. */
@ApplicationScoped
public class Progress {

    private volatile boolean ready;

    void done() {
        ready = true;
    }

    /** Whether the tables stand and what was to be loaded is loaded. */
    public boolean isReady() {
        return ready;
    }
}
