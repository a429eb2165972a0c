package ruin.application.ticket;

import io.micronaut.context.BeanContext;

/** Breaks: Micronaut is met in adapters and bootstrap only. */
record WiredTest(BeanContext beans) {}
