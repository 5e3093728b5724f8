package org.perimeter.policy.person;

/// What a person may do for their agency.
public enum Role {
    /// Writes drafts and submits versions.
    ANALYST,
    /// Reads versions and attaches evidence to them.
    REVIEWER,
    /// Approves for the agency, and publishes; never an administrator. Two administrators make one.
    APPROVER,
    /// Works with decisions.
    OFFICER,
    /// Reads everything, the audit trail too.
    AUDITOR,
    /// Creates people of the own agency, and client keys; never an approver.
    ADMINISTRATOR
}
