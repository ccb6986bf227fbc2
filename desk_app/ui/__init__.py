"""Everything Qt: pages, controllers, the frame around them."""
