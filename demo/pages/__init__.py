"""What each site of the replica looks like: one file for each."""

from demo.pages import initiatives, ministry, network, state

PLACES = {
    "ministry": ministry.show,
    "network": network.show,
    "initiatives": initiatives.show,
    "state": state.show,
}

__all__ = ["PLACES"]
