package ruin.rest.web;

import ruin.rest.once.Loop;

/** Leads on, and should not be led back to. */
public record Door(Loop next) {}
