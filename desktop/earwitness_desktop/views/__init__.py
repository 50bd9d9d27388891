"""Screens: they place widgets and connect them with a view model. They decide nothing."""
