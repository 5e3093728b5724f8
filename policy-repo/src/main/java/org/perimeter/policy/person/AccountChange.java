package org.perimeter.policy.person;

/// An account was closed, with all roles of its person, or opened again.
public record AccountChange(boolean open, Appointment.Step step) {}
