-- Two administrators who disable each other at once wait here for one another, so that one of them stays.
INSERT INTO latch (name) VALUES ('administrators');
