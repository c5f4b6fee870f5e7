package org.istmo.shipped;

/** What happens once on a server, however many sentences ask about it. */
class Story {

    private final Server server;

    Story(Server server) {
        this.server = server;
    }

    Server server() {
        return server;
    }

    Caller as(String name) {
        return server.as(name);
    }
}
