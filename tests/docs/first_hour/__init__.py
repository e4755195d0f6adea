"""The files that the guide's first hour begins with, its pictures, and what its commands say."""
