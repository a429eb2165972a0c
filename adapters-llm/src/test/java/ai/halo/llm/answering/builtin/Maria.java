package ai.halo.llm.answering.builtin;

import static ai.halo.llm.answering.builtin.Asked.entry;
import static ai.halo.llm.answering.builtin.Asked.profile;

import ai.halo.domain.answering.Profile;
import ai.halo.domain.context.ContextType;

/** A customer about whom much is known. */
final class Maria {

    static final Profile PROFILE =
            profile(
                    """
                    {"name": "Maria Lindqvist", "email": "maria@alderfinch.example", "plan": "Team",
                     "role": "Admin", "signed_up_at": "2025-02-11T09:20:00+00:00",
                     "renewal_status": "at_risk", "mrr": 99}\
                    """,
                    """
                    {"name": "Alder & Finch Bikes", "plan": "Team", "industry": "Retail"}\
                    """,
                    entry(
                            "Current problems",
                            ContextType.ERROR,
                            """
                            [{"area": "HubSpot sync", "message": "AUTH_EXPIRED: the HubSpot token expired on \
                            17 November 2026. Contacts, companies and deals have not been updated since then."}]\
                            """),
                    entry(
                            "Integrations",
                            ContextType.INTEGRATION,
                            """
                            {"hubspot": {"connected": true, "status": "error", "error": "HubSpot token expired"},
                             "shopify": {"connected": true, "status": "healthy"},
                             "google_ads": {"connected": true, "status": "healthy"},
                             "slack": {"connected": false}}\
                            """),
                    entry(
                            "Usage",
                            ContextType.METRIC,
                            """
                            {"seats_used": 9, "seats_limit": 10, "api_calls_used": 241300,
                             "api_calls_limit": 250000, "storage_gb_used": 21, "storage_gb_limit": 50}\
                            """),
                    entry(
                            "Trial",
                            ContextType.STATUS,
                            """
                            {"state": "trialing", "trial_ends_on": "2026-11-24", "plan_chosen": "none"}\
                            """),
                    entry(
                            "Features",
                            ContextType.FEATURE,
                            """
                            {"single_sign_on": true, "audit_log": true, "scim": false}\
                            """),
                    entry(
                            "Regional settings",
                            ContextType.CONFIG,
                            """
                            {"time_zone": "Europe/Vienna", "currency": "EUR"}\
                            """),
                    entry(
                            "My dashboards",
                            ContextType.LIST,
                            """
                            [{"label": "Bookings by region", "dashboard_id": "d_101", "status": "shared"},
                             {"label": "Summer campaign", "dashboard_id": "d_214"}]\
                            """),
                    entry(
                            "People in the workspace",
                            ContextType.RELATIONSHIP,
                            """
                            {"owner": "Henrik Tern", "admin": "Lucia Moreau"}\
                            """));

    private Maria() {}
}
