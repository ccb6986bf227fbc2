"""What a chart tells and where its marks lie: the same on a screen and on paper."""
